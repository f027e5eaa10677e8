//! What a description says, before any name is resolved.

/// One `.x` file.
#[derive(Debug, Default)]
pub(crate) struct Description {
    pub(crate) constants: Vec<Constant>,
    pub(crate) typedefs: Vec<Declaration>,
    pub(crate) structures: Vec<Structure>,
    pub(crate) unions: Vec<Union>,
    pub(crate) enumerations: Vec<Enumeration>,
}

impl Description {
    /// Adds what a supplement says; an enumeration of the same name grows.
    pub(crate) fn extend(&mut self, supplement: Self) {
        self.constants.extend(supplement.constants);
        self.typedefs.extend(supplement.typedefs);
        self.structures.extend(supplement.structures);
        self.unions.extend(supplement.unions);
        for more in supplement.enumerations {
            match self.enumerations.iter_mut().find(|known| known.name == more.name) {
                Some(known) => known.values.extend(more.values),
                None => self.enumerations.push(more),
            }
        }
    }

    /// The enumeration with this name.
    pub(crate) fn enumeration(&self, name: &str) -> Option<&Enumeration> {
        self.enumerations.iter().find(|enumeration| enumeration.name == name)
    }
}

/// `const NAME = value;`
#[derive(Debug, PartialEq)]
pub(crate) struct Constant {
    pub(crate) name: String,
    pub(crate) value: Bound,
}

/// A number, or the name of one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Bound {
    Number(i64),
    Name(String),
}

/// A name with a type: a field, or a typedef.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Declaration {
    pub(crate) name: String,
    pub(crate) base: Base,
    pub(crate) shape: Shape,
}

/// What is declared, before its array or pointer marks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Base {
    Int,
    UnsignedInt,
    Hyper,
    UnsignedHyper,
    Char,
    UnsignedChar,
    UnsignedShort,
    Double,
    Opaque,
    String,
    Named(String),
}

/// How often it is there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    One,
    Optional,
    Fixed(Bound),
    Variable(Bound),
}

/// `struct name { … };`
#[derive(Debug, PartialEq)]
pub(crate) struct Structure {
    pub(crate) name: String,
    pub(crate) fields: Vec<Declaration>,
}

/// `union name switch (int type) { case …: … };`
#[derive(Debug, PartialEq)]
pub(crate) struct Union {
    pub(crate) name: String,
    pub(crate) arms: Vec<(Bound, Declaration)>,
}

/// `enum name { … };`
#[derive(Debug, PartialEq)]
pub(crate) struct Enumeration {
    pub(crate) name: String,
    pub(crate) values: Vec<Enumerator>,
}

/// One value of an enumeration.
#[derive(Debug, PartialEq)]
pub(crate) struct Enumerator {
    pub(crate) name: String,
    pub(crate) number: i64,
    /// `@key: value` lines of the comment above it, in order.
    pub(crate) annotations: Vec<(String, String)>,
}

impl Enumerator {
    /// The value of the first annotation with this key.
    pub(crate) fn annotation(&self, key: &str) -> Option<&str> {
        self.annotations.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The values of every annotation with this key.
    pub(crate) fn annotations(&self, key: &str) -> Vec<String> {
        let matching = self.annotations.iter().filter(|(known, _)| known == key);
        matching.map(|(_, value)| value.clone()).collect()
    }
}
