import { Fragment } from 'react';

/** `AWS::S3::Bucket`, which wraps between its parts where it has to. */
export const ResourceType = ({ type }: { readonly type: string }) => (
  <span className="resource-name">
    {type.split('::').map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts are in their order.
      <Fragment key={index}>
        {index > 0 && (
          <>
            ::
            <wbr />
          </>
        )}
        {part}
      </Fragment>
    ))}
  </span>
);
