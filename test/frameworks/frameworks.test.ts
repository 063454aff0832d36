import { describe, expect, it } from 'vitest';
import { catalogue } from '../../functions/checks/catalogue.generated.ts';
import { checks } from '../../functions/checks/registry.generated.ts';
import { frameworkFileOf, requirementsFileOf } from '../../functions/core/framework.ts';
import { frameworks } from '../../functions/frameworks/registry.generated.ts';
import { frameworkFiles, generateFrameworks } from '../../tools/generate-frameworks.ts';
import { staleFiles } from '../../tools/generated.ts';
import { frameworkFaults } from '../../tools/reference-faults.ts';

interface Shape {
  /** How the framework writes a requirement's id, and which part of it is the section. */
  readonly form: RegExp;
  /** How many requirements are listed: of a whole framework, how many it has. */
  readonly size: number;
  /** Ids that mappings of other products name, and that the framework does not have. */
  readonly others: readonly string[];
}

const cis = /^(?<section>\d(\.\d)?)\.\d{1,2}$/;

const shapes: Readonly<Record<string, Shape>> = {
  aws_fsbp: {
    form: /^(?<section>[A-Z]\w+)\.\d+$/,
    size: 343,
    others: ['KMS.4', 'S3.7', 'S3.14', 'IAM.26', 'SNS.1', 'RDS.38', 'S3'],
  },
  'cis_aws_3.0': { form: cis, size: 62, others: ['1.23', '2.2', '5.7', '1.4.0'] },
  'cis_aws_5.0': { form: cis, size: 63, others: ['1.22', '5.1', '5.1.3', '2.4.1'] },
  'cis_aws_7.0': { form: cis, size: 70, others: ['1.4', '2.1', '2.22', '6.9'] },
  hipaa: {
    form: /^(?<section>164\.3(08|10|12|14|16))\([a-z]\)(\(\d\)(\([ivx]+\)(\([A-Z]\))?)?)?$/,
    size: 39,
    others: ['164_308_a_1_ii_b', '164.308(a)(1)(ii)(b)', '164.308'],
  },
  iso27001_2022: {
    form: /^(?<section>A\.[5-8])\.\d{1,2}$/,
    size: 93,
    others: ['A.8.35', 'A.8', '8.24', 'A.12.4.1'],
  },
  nist_800_53_r5: {
    // The first control of a family is about its policy, and has no enhancements.
    form: /^(?<section>[A-Z]{2})-(?!1\(\d)\d{1,2}(\(\d{1,2}\))?(\([a-z]\)(\(\d\)(\([a-z]\))?)?)?$/,
    size: 283,
    // Revision 5 has withdrawn the last four.
    others: ['ac_2_1', 'SI-1(1)(c)', 'AU-3A', 'AC-3(1)', 'SC-7(1)', 'SC-7(2)', 'SC-7(6)'],
  },
  'nist_csf_2.0': {
    form: /^(?<section>(GV|ID|PR|DE|RS|RC)\.[A-Z]{2})-\d{2}$/,
    size: 106,
    // Numbers of CSF 1.1.
    others: ['PR.AC-01', 'PR.PT-04', 'ID.BE-05', 'DE.DP-04', 'ID.AM-06', 'PR.DS-05', 'DE.CM-1'],
  },
  'pci_dss_4.0': {
    form: /^(?<section>[1-9]|1[0-2]|A[1-3])\.\d{1,2}\.\d{1,2}(\.\d)?$/,
    size: 107,
    others: ['1.2.5.1', '8.3.2.24', '8.3', '13.1.1', 'A4.1.1'],
  },
  soc2: {
    form: /^(?<section>CC[1-9]|A1|C1|PI1|P[1-8])\.\d$/,
    size: 61,
    others: ['CCa.1.1', 'cc_a_1_1', 'A1.4', 'C1.3'],
  },
  wa_security: {
    form: /^(?<section>SEC(0[1-9]|1[01]))-BP\d{2}$/,
    size: 65,
    others: ['SEC01/BP01', 'SEC12-BP01', 'SEC09-BP05', 'SEC10-BP08'],
  },
};

describe('the frameworks', () => {
  it('are all registered (if not: npm run gen)', () => {
    expect(staleFiles(generateFrameworks())).toEqual([]);
  });

  it('are those whose form is known: state that of a new one in this file', () => {
    expect(frameworks.map(({ id }) => id)).toEqual(Object.keys(shapes).sort());
  });

  it('are named after their files', () => {
    const named = frameworks.map(({ id }) => `${frameworkFileOf(id)}.framework.ts`);

    expect(named).toEqual(frameworkFiles());
  });

  it('come from a page, as of a day', () => {
    for (const { id, source, asOf } of frameworks) {
      expect(URL.canParse(source), id).toBe(true);
      expect(new Date(asOf).toISOString().slice(0, 10), id).toBe(asOf);
    }
  });
});

describe.each(frameworks.map((framework) => [framework.id, framework] as const))(
  '%s',
  (id, framework) => {
    const file = requirementsFileOf(id);
    const { form, size, others } = shapes[id] ?? { form: /^$/, size: 0, others: [] };
    const listed = framework.requirements.map((requirement) => requirement.id);

    it('names checks that exist, and lists each requirement that they name once', () => {
      const ids = checks.map((check) => check.id);

      expect(frameworkFaults(framework, ids)).toEqual([]);
    });

    it('writes ids in its own form, in the section that they begin with', () => {
      const wrong = framework.requirements
        .filter(({ id, section }) => form.exec(id)?.groups?.section !== section)
        .map(({ id, section }) => `${file}: ${id} is no requirement of section ${section}.`);

      expect(wrong, 'Correct the id or move it to its section').toEqual([]);
    });

    it(`lists ${size} requirements`, () => {
      expect(listed, `${file}: if its authors changed it, that is a new framework`).toHaveLength(
        size,
      );
    });

    it('lists nothing that only mappings of other products have', () => {
      expect(
        listed.filter((one) => others.includes(one)),
        `${file}: look at ${framework.source}`,
      ).toEqual([]);
    });

    it('stands in the catalogue just as its file says', () => {
      const carried = catalogue.flatMap((entry) => {
        const ids = entry.frameworks[id];
        return ids ? [[entry.id, ids] as const] : [];
      });

      expect(
        carried.length,
        'Of a framework without checks, nothing could be told',
      ).toBeGreaterThan(0);
      expect(Object.fromEntries(carried)).toEqual(framework.checks);
    });
  },
);
