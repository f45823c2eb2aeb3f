import { parseArgs } from 'node:util';
import { DEMO_CLIENT, startDemoDesk } from './desk';

const USAGE = `Starts the demo Desk on this machine.

  tsx demo/main.ts [--port 8443] [--latency 200] [--badge-paths oas|howto|both] [--require-secret] [--no-award] [--crowd 20000] [--quiet]
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    latency: { type: 'string', default: '0' },
    'badge-paths': { type: 'string', default: 'oas' },
    'require-secret': { type: 'boolean', default: false },
    'no-award': { type: 'boolean', default: false },
    crowd: { type: 'string', default: '0' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const paths = values['badge-paths'];
  const desk = await startDemoDesk({
    port: Number(values.port),
    quiet: values.quiet,
    ...(Number(values.crowd) > 0 && { crowd: { agents: Number(values.crowd), teams: 300, departments: 200 } }),
    settings: {
      latencyMs: Number(values.latency),
      badgePaths: paths === 'howto' || paths === 'both' ? paths : 'oas',
      requireClientSecret: values['require-secret'],
      canAward: !values['no-award'],
    },
  });
  console.log(`Demo Desk on https://127.0.0.1:${desk.port} (controls: https://127.0.0.1:${desk.port}/__demo)
Client ID      ${DEMO_CLIENT.id}
Client secret  ${DEMO_CLIENT.secret}${values['require-secret'] ? '' : ' (not needed)'}

A browser is pointed at it by name resolution only:
  chromium --ignore-certificate-errors --host-resolver-rules="MAP *.zoho.com:443 127.0.0.1:${desk.port}"
`);
  const stop = (): void => {
    void desk.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
