//! The meta-data file that most machines need.

use super::yaml::quoted;

/// An instance-id and a local-hostname, as YAML.
///
/// cloud-init runs its first boot again when the instance-id has changed, so a clone needs one of
/// its own. Both values are written as double-quoted scalars: `123`, `yes`, `a: b` and line breaks
/// stay the strings that they are.
///
/// ```
/// let text = virtsmith::seed::MetaData::new("i-0001", "web").to_yaml();
/// assert_eq!(text, "instance-id: \"i-0001\"\nlocal-hostname: \"web\"\n");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetaData {
    instance_id: String,
    local_hostname: String,
}

impl MetaData {
    /// Takes the two values as they are to be read in the guest.
    pub fn new(instance_id: impl Into<String>, local_hostname: impl Into<String>) -> Self {
        Self { instance_id: instance_id.into(), local_hostname: local_hostname.into() }
    }

    /// The file's text.
    pub fn to_yaml(&self) -> String {
        let instance_id = quoted(&self.instance_id);
        let local_hostname = quoted(&self.local_hostname);
        format!("instance-id: {instance_id}\nlocal-hostname: {local_hostname}\n")
    }
}

impl From<MetaData> for Vec<u8> {
    fn from(meta_data: MetaData) -> Self {
        meta_data.to_yaml().into_bytes()
    }
}
