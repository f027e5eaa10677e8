//! A domain's CPU: `<cpu>`.

use super::{Memory, Switch, view};

view! {
    /// The CPU that a guest sees, `<cpu>`.
    Cpu in "cpu" {
        /// `host-passthrough`, `host-model`, `maximum` or `custom`.
        mode: Option<String> = "@mode",
        /// How features are compared: `exact`, `minimum`, `strict`.
        matching: Option<String> = "@match",
        /// Who checks it: `none`, `partial`, `full`.
        check: Option<String> = "@check",
        /// Whether a domain with it can be migrated.
        migratable: Option<Switch> = "@migratable",
        /// The model of a custom CPU.
        model: Option<String> = "model",
        /// What is done where the host lacks the model: `allow`, `forbid`.
        fallback: Option<String> = "model@fallback",
        /// The vendor that is required.
        vendor: Option<String> = "vendor",
        /// Sockets, cores and threads.
        topology: Option<CpuTopology> = "topology",
        /// The cache: `passthrough`, `emulate`, `disable`.
        cache_mode: Option<String> = "cache@mode",
        /// Features, each with what is required of it.
        features: Vec<CpuFeature> = "feature",
        /// The nodes of the guest's memory.
        numa: Vec<NumaCell> = "numa/cell",
    }
}

view! {
    /// How virtual CPUs are arranged; the product is their largest number.
    CpuTopology in "topology" {
        /// Sockets.
        sockets: Option<u32> = "@sockets",
        /// Dies in a socket.
        dies: Option<u32> = "@dies",
        /// Cores in a die.
        cores: Option<u32> = "@cores",
        /// Threads in a core.
        threads: Option<u32> = "@threads",
    }
}

view! {
    /// A feature of a CPU.
    CpuFeature in "feature" {
        /// Its name, such as `vmx`.
        name: Option<String> = "@name",
        /// `force`, `require`, `optional`, `disable` or `forbid`.
        policy: Option<String> = "@policy",
    }
}

view! {
    /// A node of the guest's memory.
    NumaCell in "cell" {
        /// Its number, from 0.
        id: Option<u32> = "@id",
        /// Its virtual CPUs, such as `0-3,8`.
        cpus: Option<String> = "@cpus",
        /// Its memory, in `unit`.
        memory: Option<u64> = "@memory",
        /// The unit of its memory. Default `KiB`.
        unit: Option<String> = "@unit",
        /// Whether it is `shared` or `private`.
        mem_access: Option<String> = "@memAccess",
    }
}

impl Cpu {
    /// Spreads this much memory and this many CPUs over nodes, as evenly as whole
    /// CPUs and KiB can be; the first get what is left over.
    #[must_use]
    pub fn with_numa_nodes(mut self, nodes: u32, vcpus: u32, memory: Memory) -> Self {
        let mut first = 0;
        let share = |total: u64, node: u32| {
            let (nodes, node) = (u64::from(nodes.max(1)), u64::from(node));
            total / nodes + u64::from(node < total % nodes)
        };
        let cell = |node| {
            let cpus = u32::try_from(share(u64::from(vcpus), node)).unwrap_or(u32::MAX);
            let last = (first + cpus).saturating_sub(1);
            let range = if cpus > 1 { format!("{first}-{last}") } else { first.to_string() };
            first += cpus;
            NumaCell {
                id: Some(node),
                cpus: Some(range).filter(|_| cpus > 0),
                memory: Some(share(memory.0.0 / 1024, node)),
                unit: Some("KiB".into()),
                mem_access: None,
            }
        };
        self.numa = (0..nodes).map(cell).collect();
        self
    }
}
