import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTenant } from '../../app/use-tenant.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';
import { words } from '../../texts/en/words.ts';
import { type BlindSpotsSearch, blindSpotsSearch, categories } from './search.ts';

/** Chooses of all. */
const any = '';

/** What the page is narrowed to. Another filter begins at the first page. */
export function Filters({ search }: { readonly search: BlindSpotsSearch }) {
  const tenant = useTenant();
  const router = useRouter();
  const { data: known = [], isPending, error } = useQuery(accountsQuery(tenant));
  const { account = any, category = any } = search;
  const accounts = [
    { value: any, label: texts.allAccounts },
    ...known.map(({ accountId, name }) => ({
      value: accountId,
      label: name,
      description: accountId,
    })),
  ];
  const kinds = [
    { value: any, label: texts.allCategories },
    ...categories.map((value) => ({ value, label: words.errorCategories[value] })),
  ];
  const narrow = (filter: { readonly account: string; readonly category: string }) =>
    void router.navigate({
      to: '/t/$tenant/blind-spots',
      params: { tenant },
      search: blindSpotsSearch(filter),
    });
  return (
    <div className="blind-spot-filters">
      <FormField label={texts.filterAccount} {...(error && { warningText: texts.accountsUnknown })}>
        <Select
          selectedOption={
            accounts.find(({ value }) => value === account) ?? { value: account, label: account }
          }
          options={accounts}
          statusType={isPending ? 'loading' : 'finished'}
          filteringType={known.length > 10 ? 'auto' : 'none'}
          onChange={({ detail }) =>
            narrow({ account: detail.selectedOption.value ?? any, category })
          }
        />
      </FormField>
      <FormField label={texts.filterCategory}>
        <Select
          selectedOption={kinds.find(({ value }) => value === category) ?? null}
          options={kinds}
          onChange={({ detail }) =>
            narrow({ account, category: detail.selectedOption.value ?? any })
          }
        />
      </FormField>
    </div>
  );
}
