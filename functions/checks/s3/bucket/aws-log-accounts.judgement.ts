/** When the pages below were last held against the accounts. */
export const reviewedAt = '2026-11-26';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html and …/classic/enable-access-logs.html */
const loadBalancing = [
  '009996457667',
  '027434742980',
  '033677994240',
  '037604701340',
  '048591011584',
  '054676820928',
  '076674570225',
  '098369216593',
  '114774131450',
  '127311923021',
  '156460612806',
  '190560391635',
  '383597477331',
  '507241528517',
  '582318560864',
  '589379963580',
  '600734575887',
  '635631232127',
  '638102146993',
  '652711504416',
  '718504428378',
  '754344448648',
  '783225319266',
  '797873946194',
  '897822967062',
  '985666609251',
];

/** Before CloudTrail had a name as a service: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
const cloudTrail = [
  '034638983726',
  '035351147821',
  '086441151436',
  '113285607260',
  '119688915426',
  '193415116832',
  '216624486486',
  '262312530599',
  '282025262664',
  '284668455005',
  '388731089494',
  '475085895292',
  '492519147666',
  '525921808201',
  '608710470296',
  '669305197877',
  '681348832753',
  '765225791966',
  '814480443879',
  '819402241893',
  '829690693026',
  '859597730677',
  '886388586500',
  '903692715234',
  '977081816279',
];

/** Audit logs, by an account of each region: https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html */
const redshift = [
  '053454850223',
  '075028567923',
  '090321488786',
  '111890595117',
  '193672423079',
  '210876761215',
  '262260360010',
  '307160386991',
  '313564881002',
  '361669875840',
  '391106570357',
  '404641285394',
  '660998842044',
  '729911121831',
  '760740231472',
  '762762565011',
  '865932855811',
  '902366379725',
  '907379612154',
  '915173422425',
];

/** Reports of what an account costs: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/billing-getting-started.html */
const billing = ['386209384616'];

/**
 * Accounts of AWS itself, which deliver logs and reports to buckets whose policies name them, as the
 * pages ask for. Regions that opened since August 2022 name services instead.
 */
export const logAccounts: ReadonlySet<string> = new Set([
  ...loadBalancing,
  ...cloudTrail,
  ...redshift,
  ...billing,
]);
