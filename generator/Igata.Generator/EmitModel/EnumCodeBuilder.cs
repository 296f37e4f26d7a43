using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the C# of an open enum.</summary>
internal static class EnumCodeBuilder
{
    public static EnumCode Build(EnumDef type, string fallback) => new()
    {
        Name = type.Name,
        Docs = XmlDocs.BuildTypeDocs(type.Docs, type.Lifecycle, fallback),
        Attributes = XmlDocs.BuildAttributes(type.Lifecycle, ""),
        Value = TypeMap.MapScalar(new ScalarType(type.ValueKind)),
        IsText = type.ValueKind.GetInfo().IsText,
        Values = [.. type.Values.Select(value => BuildValue(value, type.ValueKind.GetInfo().IsText))],
    };

    private static EnumValueCode BuildValue(EnumValue value, bool isText) => new(
        value.Name,
        isText ? Literal.Create(value.Wire) : value.Wire,
        isText ? Literal.EscapeJson(value.Wire) : value.Wire,
        DocBlock.Summarize(XmlDocs.EscapeText(value.Docs.Summary), XmlText.FormatCode(value.Wire))
            .Remark(XmlDocs.EscapeText(value.Docs.Remarks), XmlDocs.DescribeLifecycle(value.Lifecycle)),
        XmlDocs.BuildAttributes(value.Lifecycle, ""));
}
