using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the description of one member or one named type.</summary>
internal static class ShapeReader
{
    public static ShapeSpec Read(YamlNode node, string description, DiagnosticBag diagnostics) => node switch
    {
        YamlScalar scalar => new ShapeSpec { Location = scalar.Location, Type = TypeExprReader.Read(scalar, diagnostics) },
        YamlSequence => new ShapeSpec { Location = node.Location, Enum = EnumReader.Read(node, diagnostics) },
        YamlMapping mapping => ReadKeywords(mapping, description, diagnostics),
        _ => throw new InvalidOperationException("There is no other node."),
    };

    private static ShapeSpec ReadKeywords(YamlMapping mapping, string description, DiagnosticBag diagnostics)
    {
        var section = new MappingReader(mapping, Keywords.Shape, description, diagnostics);
        bool isUntyped = mapping.Entries.All(entry => entry.Key.Text is not ("type" or "fields" or "include" or "enum" or "const" or "cases" or "discriminator" or "views" or "tuple"));
        if (isUntyped)
        {
            diagnostics.Add(Catalog.MissingType, mapping.Location, description);
        }

        return new ShapeSpec
        {
            Location = mapping.Location,
            Type = ReadType(section, "type", diagnostics),
            Fields = section.GetNode("fields") is { } fields ? FieldsReader.Read(fields, "fields", diagnostics) : null,
            Include = section.ReadNames("include"),
            Enum = section.GetNode("enum") is { } values ? EnumReader.Read(values, diagnostics) : null,
            Const = ReadLeaf(section, "const", diagnostics),
            Cases = section.GetNode("cases") is { } cases ? FieldsReader.Read(cases, "cases", diagnostics) : null,
            Discriminator = section.ReadText("discriminator"),
            Views = section.GetNode("views") is { } views ? FieldsReader.ReadViews(views, diagnostics) : null,
            Tuple = section.GetNode("tuple") is { } tuple ? FieldsReader.ReadTuple(tuple, diagnostics) : null,
            Items = ReadType(section, "items", diagnostics),
            Rules = RuleReader.Read(section, diagnostics),
            Limits = LimitsReader.Read(section, diagnostics),
            Default = section.GetNode("default") is { } defaultValue ? JsonNodeReader.Read(defaultValue, diagnostics) : null,
            Secret = section.ReadFlag("secret"),
            ReadOnly = section.ReadFlag("readOnly"),
            WriteOnly = section.ReadFlag("writeOnly"),
            NonFinite = section.ReadFlag("non-finite"),
            IdempotencyToken = section.ReadFlag("idempotency-token"),
            JoinedBy = section.ReadText("joined-by"),
            Nesting = NestingReader.Read(section, diagnostics),
            Media = section.ReadTexts("media"),
            As = section.ReadText("as"),
            Unit = section.ReadText("unit")?.Value,
            Docs = DocsReader.ReadDocs(section),
            Lifecycle = DocsReader.ReadLifecycle(section, diagnostics),
        };
    }

    private static TypeExpr? ReadType(MappingReader section, string keyword, DiagnosticBag diagnostics)
    {
        switch (section.GetNode(keyword))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return TypeExprReader.Read(scalar, diagnostics);
            case { } node:
                section.ReportWrongKind(Catalog.ExpectsType, keyword, node);
                return new ErrorTypeExpr(node.Location);
        }
    }

    internal static JsonLeaf? ReadLeaf(MappingReader section, string keyword, DiagnosticBag diagnostics)
    {
        switch (section.GetNode(keyword))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return JsonNodeReader.ReadLeaf(scalar, diagnostics);
            case { } node:
                section.ReportWrongKind(Catalog.ExpectsSingleValue, keyword, node);
                return null;
        }
    }
}
