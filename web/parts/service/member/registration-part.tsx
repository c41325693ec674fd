import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { pageWords, sayInstant } from '../../../words.ts';
import { communityName, placeName } from '../say-more.ts';

/** Where the registration stands, as long as it is not simply in force. */
export const RegistrationPart = ({ registration }: { registration?: RegistrationView }) => {
  if (!registration) return <Unregistered />;
  switch (registration.status) {
    case 'asked':
      return <AskedCard registration={registration} />;
    case 'refused':
      return <Refused registration={registration} />;
    case 'withdrawn':
      return <Withdrawn />;
    case 'confirmed':
      return <Moving registration={registration} />;
  }
};

const Unregistered = () => {
  const words = pageWords(serviceHomeWords);
  return (
    <section class="card stack service-calm">
      <h2>{words.what}</h2>
      <p>{words.whatMeans}</p>
      <a class="button primary wide" href="/service/register">
        {words.register}
      </a>
    </section>
  );
};

const AskedCard = ({ registration }: { registration: RegistrationView }) => {
  const words = pageWords(serviceHomeWords);
  const { community, askedAt, id } = registration;
  return (
    <section class="card stack service-calm">
      <h2>{community ? words.asked(communityName(community)) : words.askedOutside}</h2>
      <p class="soft">{words.askedMeans(sayInstant(askedAt))}</p>
      <div class="service-pair">
        <a class="button" href={`/service/slip/${id}`}>
          {words.slip}
        </a>
        <a class="button" href="/service/register">
          {words.myRegistration}
        </a>
      </div>
    </section>
  );
};

const Refused = ({ registration }: { registration: RegistrationView }) => {
  const words = pageWords(serviceHomeWords);
  return (
    <section class="card stack service-calm">
      <h2>{words.refused}</h2>
      {registration.reason && <p>{words.refusedWhy(registration.reason)}</p>}
      <a class="button primary wide" href="/service/register">
        {words.again}
      </a>
    </section>
  );
};

const Withdrawn = () => {
  const words = pageWords(serviceHomeWords);
  return (
    <section class="card stack">
      <h2>{words.withdrawn}</h2>
      <p class="soft">{words.withdrawnMeans}</p>
    </section>
  );
};

const Moving = ({ registration: { moving, refusedMove } }: { registration: RegistrationView }) => {
  const words = pageWords(serviceHomeWords);
  if (moving) return <p class="notice">{words.moving(placeName(moving))}</p>;
  if (!refusedMove?.reason) return null;
  const { reason } = refusedMove;
  return <p class="notice amber">{words.moveRefused(placeName(refusedMove), reason)}</p>;
};
