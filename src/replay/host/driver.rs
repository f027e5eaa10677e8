//! Which of libvirt's drivers a host behaves as.

use virtsmith_protocol::CharArray;
use virtsmith_protocol::api::error::ErrorDomain;
use virtsmith_protocol::remote::node::NodeGetInfoRet;

/// Which of libvirt's drivers a host behaves as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Driver {
    /// The QEMU driver, and those of storage and networks beside it.
    #[default]
    Qemu,
    /// libvirt's test driver, which has storage and networks of its own.
    Test,
}

impl Driver {
    /// What `CONNECT_GET_TYPE` says.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Qemu => "QEMU",
            Self::Test => "TEST",
        }
    }

    /// Whether it takes domains of a type that libvirt knows.
    pub(super) fn takes(self, domain: &str) -> bool {
        match self {
            Self::Qemu => matches!(domain, "qemu" | "kvm"),
            Self::Test => true,
        }
    }

    /// What a domain of it says it is.
    pub(super) const fn os_type(self) -> &'static str {
        match self {
            Self::Qemu => "hvm",
            Self::Test => "linux",
        }
    }

    /// How many virtual CPUs a domain may have that does not say its type.
    pub(super) const fn max_vcpus(self) -> i32 {
        match self {
            Self::Qemu => 16,
            Self::Test => 32,
        }
    }

    /// The part of libvirt that an error is from.
    pub(super) fn error_domain(self, of_qemu: i32) -> i32 {
        const OF_QEMU: [ErrorDomain; 3] =
            [ErrorDomain::QEMU, ErrorDomain::STORAGE, ErrorDomain::NETWORK];
        match self {
            Self::Test if OF_QEMU.iter().any(|domain| domain.0 == of_qemu) => ErrorDomain::TEST.0,
            Self::Qemu | Self::Test => of_qemu,
        }
    }

    /// The processor, and memory in KiB.
    pub(super) fn node_info(self) -> NodeGetInfoRet {
        match self {
            Self::Qemu => NodeGetInfoRet {
                model: model(b"x86_64"),
                memory: 16 << 20,
                cpus: 8,
                mhz: 3000,
                nodes: 1,
                sockets: 1,
                cores: 8,
                threads: 1,
            },
            Self::Test => NodeGetInfoRet {
                model: model(b"i686"),
                memory: 3 << 20,
                cpus: 16,
                mhz: 1400,
                nodes: 2,
                sockets: 2,
                cores: 2,
                threads: 2,
            },
        }
    }
}

fn model(name: &[u8]) -> CharArray<32> {
    let mut model = [0; 32];
    model.iter_mut().zip(name).for_each(|(place, byte)| *place = *byte);
    CharArray(model)
}
