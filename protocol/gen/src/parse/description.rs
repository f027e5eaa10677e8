//! An XDR description (`.x`) into its model.

use anyhow::{Context as _, Result, bail};

use super::token::{Token, tokens};
use crate::model::{
    Base, Bound, Constant, Declaration, Description, Enumeration, Enumerator, Shape, Structure,
    Union,
};

/// Reads one description.
pub(crate) fn description(text: &str) -> Result<Description> {
    let mut parser =
        Parser { tokens: tokens(text)?.into_iter().peekable(), line: 0, comment: None };
    let mut description = Description::default();
    while let Some(word) = parser.start()? {
        let line = parser.line;
        parser.definition(&word, &mut description).with_context(|| format!("line {line}"))?;
    }
    Ok(description)
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<(usize, Token)>>,
    line: usize,
    /// The last comment that no enumerator has taken.
    comment: Option<String>,
}

impl Parser {
    fn start(&mut self) -> Result<Option<String>> {
        match self.next() {
            Some(Token::Word(word)) => Ok(Some(word)),
            Some(other) => bail!("line {}: {other:?} starts no definition", self.line),
            None => Ok(None),
        }
    }

    fn definition(&mut self, word: &str, description: &mut Description) -> Result<()> {
        match word {
            "const" => description.constants.push(self.constant()?),
            "typedef" => description.typedefs.push(self.declaration()?),
            "struct" => description.structures.push(self.structure()?),
            "union" => description.unions.push(self.union()?),
            "enum" => description.enumerations.push(self.enumeration()?),
            other => bail!("{other:?} starts no definition"),
        }
        self.mark(';')
    }

    fn constant(&mut self) -> Result<Constant> {
        let name = self.word()?;
        self.mark('=')?;
        Ok(Constant { name, value: self.bound()? })
    }

    fn structure(&mut self) -> Result<Structure> {
        let name = self.word()?;
        let mut fields = Vec::new();
        self.mark('{')?;
        while !self.eat('}') {
            fields.push(self.declaration()?);
            self.mark(';')?;
        }
        Ok(Structure { name, fields })
    }

    fn union(&mut self) -> Result<Union> {
        let name = self.word()?;
        self.keyword("switch")?;
        self.mark('(')?;
        self.declaration()?;
        self.mark(')')?;
        self.mark('{')?;
        let mut arms = Vec::new();
        while !self.eat('}') {
            self.keyword("case")?;
            let tag = self.bound()?;
            self.mark(':')?;
            arms.push((tag, self.declaration()?));
            self.mark(';')?;
        }
        Ok(Union { name, arms })
    }

    fn enumeration(&mut self) -> Result<Enumeration> {
        let name = self.word()?;
        let mut values = Vec::new();
        self.mark('{')?;
        self.comment = None;
        while !self.eat('}') {
            let name = self.word()?;
            let annotations = self.comment.take().map(|text| annotations(&text));
            self.mark('=')?;
            let Bound::Number(number) = self.bound()? else { bail!("{name} has no number") };
            values.push(Enumerator { name, number, annotations: annotations.unwrap_or_default() });
            self.eat(',');
        }
        Ok(Enumeration { name, values })
    }

    fn declaration(&mut self) -> Result<Declaration> {
        let base = self.base()?;
        if self.eat('*') {
            return Ok(Declaration { name: self.word()?, base, shape: Shape::Optional });
        }
        let name = self.word()?;
        let shape = if self.eat('<') {
            Shape::Variable(self.bound_and('>')?)
        } else if self.eat('[') {
            Shape::Fixed(self.bound_and(']')?)
        } else {
            Shape::One
        };
        Ok(Declaration { name, base, shape })
    }

    fn base(&mut self) -> Result<Base> {
        Ok(match self.word()?.as_str() {
            "int" => Base::Int,
            "hyper" => Base::Hyper,
            "char" => Base::Char,
            "double" => Base::Double,
            "opaque" => Base::Opaque,
            "string" => Base::String,
            "unsigned" => self.unsigned(),
            other => Base::Named(other.to_owned()),
        })
    }

    /// `unsigned` alone is an `unsigned int`.
    fn unsigned(&mut self) -> Base {
        let known = [
            ("int", Base::UnsignedInt),
            ("hyper", Base::UnsignedHyper),
            ("char", Base::UnsignedChar),
            ("short", Base::UnsignedShort),
        ];
        let follows = |word: &str| Token::Word(word.to_owned());
        let found = known.into_iter().find(|(word, _)| self.peek() == Some(&follows(word)));
        found.map_or(Base::UnsignedInt, |(_, base)| {
            self.next();
            base
        })
    }

    fn bound(&mut self) -> Result<Bound> {
        match self.next() {
            Some(Token::Number(number)) => Ok(Bound::Number(number)),
            Some(Token::Word(name)) => Ok(Bound::Name(name)),
            other => bail!("{other:?} where a number or its name belongs"),
        }
    }

    fn bound_and(&mut self, end: char) -> Result<Bound> {
        let bound = self.bound()?;
        self.mark(end)?;
        Ok(bound)
    }

    fn word(&mut self) -> Result<String> {
        match self.next() {
            Some(Token::Word(word)) => Ok(word),
            other => bail!("{other:?} where a name belongs"),
        }
    }

    fn keyword(&mut self, keyword: &str) -> Result<()> {
        match self.word()? {
            word if word == keyword => Ok(()),
            other => bail!("{other:?} where {keyword:?} belongs"),
        }
    }

    fn mark(&mut self, mark: char) -> Result<()> {
        match self.next() {
            Some(Token::Mark(found)) if found == mark => Ok(()),
            other => bail!("{other:?} where {mark:?} belongs"),
        }
    }

    fn eat(&mut self, mark: char) -> bool {
        let found = self.peek() == Some(&Token::Mark(mark));
        if found {
            self.next();
        }
        found
    }

    fn peek(&mut self) -> Option<&Token> {
        self.skip_comments();
        self.tokens.peek().map(|(_, token)| token)
    }

    fn next(&mut self) -> Option<Token> {
        self.skip_comments();
        let (line, token) = self.tokens.next()?;
        self.line = line;
        Some(token)
    }

    fn skip_comments(&mut self) {
        let comment = |(_, token): &(usize, Token)| matches!(token, Token::Comment(_));
        while let Some((_, Token::Comment(text))) = self.tokens.next_if(comment) {
            self.comment = Some(text);
        }
    }
}

/// The `@key: value` lines of a comment.
fn annotations(comment: &str) -> Vec<(String, String)> {
    let lines = comment.lines().map(|line| line.trim_start_matches([' ', '\t', '*']).trim());
    let annotated = lines.filter_map(|line| line.strip_prefix('@'));
    let pair = |line: &str| {
        let (key, value) = line.split_once(':')?;
        Some((key.to_owned(), value.trim().to_owned()))
    };
    annotated.filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, base: Base, shape: Shape) -> Declaration {
        Declaration { name: name.to_owned(), base, shape }
    }

    #[test]
    fn reads_every_kind_of_field() {
        let max = || Bound::Name("MAX".to_owned());
        let rows = [
            ("int a", field("a", Base::Int, Shape::One)),
            ("unsigned a", field("a", Base::UnsignedInt, Shape::One)),
            ("unsigned int a", field("a", Base::UnsignedInt, Shape::One)),
            ("unsigned hyper a<MAX>", field("a", Base::UnsignedHyper, Shape::Variable(max()))),
            ("unsigned short a", field("a", Base::UnsignedShort, Shape::One)),
            ("char a[32]", field("a", Base::Char, Shape::Fixed(Bound::Number(32)))),
            ("opaque a<MAX>", field("a", Base::Opaque, Shape::Variable(max()))),
            ("thing *a", field("a", Base::Named("thing".to_owned()), Shape::Optional)),
        ];
        for (text, expected) in rows {
            let read = description(&format!("struct s {{ {text}; }};")).unwrap();
            assert_eq!(read.structures[0].fields, [expected], "{text}");
        }
    }

    #[test]
    fn keeps_the_annotations_of_the_comment_just_above() {
        let text = "enum p { /* @generate: none */ /**\n * @generate:both\n * @acl: a:b\n */ \
                    P_A = 1, P_B = 2 };";
        let read = description(text).unwrap();
        let [first, second] = read.enumerations[0].values.as_slice() else { panic!("two values") };
        assert_eq!(first.annotation("generate"), Some("both"));
        assert_eq!(first.annotations("acl"), ["a:b"]);
        assert_eq!((second.number, second.annotations.len()), (2, 0));
    }

    #[test]
    fn reads_constants_typedefs_and_unions() {
        let text = "const A = B; typedef string t<A>;\
                    union u switch (int type) { case C: int i; case 2: hyper h; };";
        let read = description(text).unwrap();
        assert_eq!(read.constants[0].value, Bound::Name("B".to_owned()));
        assert_eq!(read.typedefs[0].base, Base::String);
        assert_eq!(read.unions[0].arms[1].0, Bound::Number(2));
    }

    #[test]
    fn says_where_a_description_goes_wrong() {
        for (text, line) in [("\nstruct s { int }", "line 2"), ("const A = ;", "line 1")] {
            assert_eq!(description(text).unwrap_err().to_string(), line);
        }
    }
}
