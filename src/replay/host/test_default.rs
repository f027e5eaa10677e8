//! What `test:///default` has, so that tests made for it find it here.

use super::HostBuilder;
use super::about::About;
use super::driver::Driver;

impl HostBuilder {
    /// A host that is as libvirt's `test:///default`: with its running domain
    /// `test`, its network `default` and its pool `default-pool`, their UUIDs,
    /// and its hardware; domains may be of any type.
    ///
    /// The state stays as long as the host; libvirt's is lost with the last
    /// connection. Errors have libvirt's numbers, and say that they are from the
    /// test driver; some of their words are the QEMU driver's.
    pub fn test_default() -> Self {
        Self::about(About::of_test_driver())
            .network(NETWORK)
            .running()
            .pool(POOL)
            .running()
            .domain(DOMAIN)
            .running()
    }
}

impl About {
    fn of_test_driver() -> Self {
        Self {
            driver: Driver::Test,
            uri: "test:///default".into(),
            version: 2,
            capabilities: CAPABILITIES.into(),
            ..Self::default()
        }
    }
}

const DOMAIN: &str = "<domain type='test'>
  <name>test</name>
  <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
  <memory unit='KiB'>8388608</memory>
  <currentMemory unit='KiB'>2097152</currentMemory>
  <vcpu placement='static'>2</vcpu>
  <os>
    <type arch='i686'>hvm</type>
  </os>
  <devices>
    <disk type='file' device='disk'>
      <source file='/guest/diskimage1'/>
      <target dev='vda' bus='virtio'/>
    </disk>
    <interface type='network'>
      <mac address='aa:bb:cc:dd:ee:ff'/>
      <source network='default'/>
      <target dev='testnet0'/>
    </interface>
    <memballoon model='virtio'/>
  </devices>
</domain>";

const NETWORK: &str = "<network>
  <name>default</name>
  <uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid>
  <forward mode='nat'/>
  <bridge name='virbr0' stp='on' delay='0'/>
  <ip address='192.168.122.1' netmask='255.255.255.0'>
    <dhcp>
      <range start='192.168.122.2' end='192.168.122.254'/>
    </dhcp>
  </ip>
</network>";

const POOL: &str = "<pool type='dir'>
  <name>default-pool</name>
  <uuid>dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566</uuid>
  <target>
    <path>/default-pool</path>
  </target>
</pool>";

const CAPABILITIES: &str = "<capabilities>
  <host>
    <cpu>
      <arch>i686</arch>
    </cpu>
  </host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='i686'>
      <wordsize>32</wordsize>
      <emulator>/usr/bin/test-hv</emulator>
      <domain type='test'/>
    </arch>
  </guest>
</capabilities>
";
