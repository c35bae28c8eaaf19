import { networkInterfaces } from 'node:os'

/** Networks that exist inside this machine alone, such as those of containers. */
const inside = /^(docker|br-|veth|virbr|cni|flannel|podman|utun|tun|tap|wg)/

/** This machine's own IPv4 addresses in the networks around it, as others in the same house could type them. */
export function neighbourAddresses(): string[] {
  return Object.entries(networkInterfaces())
    .filter(([name]) => !inside.test(name))
    .flatMap(([, addresses = []]) => addresses)
    .filter(({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'))
    .map(({ address }) => address)
}
