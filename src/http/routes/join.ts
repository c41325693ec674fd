/** Joining: an admitted member sets the first password with the code their community gave them. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { join } from '../../app/service/join.ts';
import { joinedAnswer } from '../../contract/registration-answers.ts';
import { joinBody } from '../../contract/registration-requests.ts';
import { DomainError } from '../../domain/error.ts';
import { body, json, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { createJudge } from '../judge.ts';
import { answerProblem } from '../problem.ts';

export const JOIN_PATH = '/api/join';

const route = createRoute({
  method: 'post',
  path: JOIN_PATH,
  summary:
    'Set the first password with a code, without being signed in; answers the name to sign in with',
  request: { body: body(joinBody) },
  responses: { 200: json(joinedAnswer), ...WRITE_PROBLEMS },
});

export const addJoin = (api: OpenAPIHono<Env>, deps: Deps): void => {
  const { app, accounts } = deps;
  const judge = createJudge(deps.tries, deps.hashesAtOnce);
  api.openapi(route, async (c) => {
    const { code, password } = c.req.valid('json');
    const setPassword = (personId: string, codeHash: string) =>
      accounts.join(personId, codeHash, password);
    const ask = async (): Promise<Response> => {
      try {
        const { username } = await join(app, code, setPassword);
        return c.json({ username }, 200);
      } catch (error) {
        // Answered here, as a wrong try: what is thrown counts as never judged.
        if (error instanceof DomainError && error.code === 'invalid')
          return answerProblem(c, error);
        throw error;
      }
    };
    return (await judge(code, deps.addressOf(c.req.raw, c.env), ask)) as never;
  });
};
