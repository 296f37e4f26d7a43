using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>From an open enum of the model to its C#.</summary>
internal static class EnumCodeBuilder
{
    public static EnumCode Build(EnumDef type, string fallback) => new()
    {
        Name = type.Name,
        Docs = XmlDocs.BuildTypeDocs(type.Docs, type.Lifecycle, fallback),
        Attributes = XmlDocs.BuildAttributes(type.Lifecycle, ""),
        ValueType = type.ValueKind switch { ScalarKind.Int => "int", ScalarKind.Long => "long", _ => "string" },
        Values = [.. type.Values.Select(value => BuildValue(value, type.ValueKind is ScalarKind.String))],
    };

    private static EnumValueCode BuildValue(EnumValue value, bool isText) => new(
        value.Name,
        isText ? Literal.Create(value.Wire) : value.Wire,
        isText ? Literal.EscapeJson(value.Wire) : value.Wire,
        [
            .. XmlDocs.BuildElement("summary", XmlDocs.EscapeText(value.Docs.Summary), XmlText.FormatCode(value.Wire)),
            .. XmlDocs.BuildElement("remarks", XmlDocs.EscapeText(value.Docs.Remarks), XmlDocs.DescribeLifecycle(value.Lifecycle)),
        ],
        XmlDocs.BuildAttributes(value.Lifecycle, ""));
}
