using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads what is said about one member or one named type.</summary>
internal static class ShapeReader
{
    public static ShapeSpec Read(YamlNode node, string what, Findings findings) => node switch
    {
        YamlScalar scalar => new ShapeSpec { Place = scalar.Place, Type = TypeExprReader.Read(scalar, findings) },
        YamlSequence => new ShapeSpec { Place = node.Place, Enum = EnumReader.Read(node, findings) },
        YamlMapping mapping => ReadKeywords(mapping, what, findings),
        _ => throw new InvalidOperationException("There is no other node."),
    };

    private static ShapeSpec ReadKeywords(YamlMapping mapping, string what, Findings findings)
    {
        var section = new Section(mapping, Keywords.Shape, what, findings);
        bool untyped = mapping.Entries.All(entry => entry.Key.Text is not ("type" or "fields" or "enum" or "const" or "cases" or "discriminator"));
        if (untyped)
        {
            findings.Add(Catalog.NoShape, mapping.Place, what);
        }

        return new ShapeSpec
        {
            Place = mapping.Place,
            Type = TypeOf(section, findings),
            Fields = section.Node("fields") is { } fields ? FieldsReader.Read(fields, "fields", findings) : null,
            Enum = section.Node("enum") is { } values ? EnumReader.Read(values, findings) : null,
            Const = Leaf(section, "const", findings),
            Cases = section.Node("cases") is { } cases ? FieldsReader.Read(cases, "cases", findings) : null,
            Discriminator = section.Text("discriminator"),
            Rules = RuleReader.Read(section, findings),
            Limits = LimitsReader.Read(section, findings),
            Default = section.Node("default") is { } assumed ? JsonNodeReader.Read(assumed, findings) : null,
            Secret = section.Flag("secret"),
            NonFinite = section.Flag("non-finite"),
            IdempotencyToken = section.Flag("idempotency-token"),
            JoinedBy = section.Text("joined-by"),
            Media = section.Texts("media"),
            As = section.Text("as"),
            Unit = section.Text("unit")?.Value,
            Docs = WordsReader.Docs(section),
            Life = WordsReader.Life(section, findings),
        };
    }

    private static TypeExpr? TypeOf(Section section, Findings findings)
    {
        switch (section.Node("type"))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return TypeExprReader.Read(scalar, findings);
            case { } node:
                section.Wrong("type", "a type", node);
                return new BrokenExpr(node.Place);
        }
    }

    internal static JsonLeaf? Leaf(Section section, string keyword, Findings findings)
    {
        switch (section.Node(keyword))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return JsonNodeReader.Leaf(scalar, findings);
            case { } node:
                section.Wrong(keyword, "a single value", node);
                return null;
        }
    }
}
