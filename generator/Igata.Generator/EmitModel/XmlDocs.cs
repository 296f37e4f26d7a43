using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the XML documentation of the generated code. All text of a spec passes <see cref="XmlText"/>.</summary>
internal static class XmlDocs
{
    /// <summary>Escapes a text of a spec; returns null for null.</summary>
    public static string? EscapeText(string? text) => text is null ? null : XmlText.Escape(text);

    public static DocBlock BuildTypeDocs(Docs docs, Lifecycle lifecycle, string fallback) =>
        DocBlock.Summarize(EscapeText(docs.Summary) ?? fallback).Remark(EscapeText(docs.Remarks), DescribeLifecycle(lifecycle));

    public static DocBlock BuildMemberDocs(Field field, CsType type) =>
        DocBlock.Summarize(EscapeText(field.Docs.Summary), DescribeWireName(field, type))
            .Remark(EscapeText(field.Docs.Remarks), DescribeDefault(field), DescribeToken(field), DescribeDirection(field), DescribeLifecycle(field.Lifecycle));

    private static string? DescribeDirection(Field field) => field.Direction switch
    {
        FieldDirection.Both => null,
        FieldDirection.ReadOnly => "It is in responses only, and not sent in a request.",
        FieldDirection.WriteOnly => field.IsAlwaysInDirection ? "It is in requests only, and every request must have it." : "It is in requests only.",
        _ => throw new InvalidOperationException($"The direction {field.Direction} is not defined."),
    };

    /// <summary>Describes the version that adds and the version that removes an item of the API, or returns null.</summary>
    public static string? DescribeLifecycle(Lifecycle lifecycle)
    {
        string since = lifecycle.Since is null ? "" : $"Since {XmlText.Escape(lifecycle.Since)}. ";
        string until = lifecycle.Until is null ? "" : $"Removed in {XmlText.Escape(lifecycle.Until)}. ";
        string text = (since + until).TrimEnd();
        return text.Length == 0 ? null : text;
    }

    private static string DescribeWireName(Field field, CsType type)
    {
        string unit = field.Unit is null ? "" : ", in " + XmlText.Escape(field.Unit);
        return $"{DescribeLocation(field)}: {type.Description.One}{unit}{DescribeMedia(field)}{LimitDescriptions.Describe(field.Type)}{DescribeSeparator(field)}.";
    }

    /// <summary>Describes the name on the wire, and the location if it is not the JSON object.</summary>
    private static string DescribeLocation(Field field) => field.IsFamily ? DescribeFamily(field) : field.Location switch
    {
        FieldLocation.Host => XmlText.FormatCode(field.Wire) + " in the host",
        FieldLocation.Path => XmlText.FormatCode(field.Wire) + " in the path",
        FieldLocation.Query => XmlText.FormatCode(field.Wire) + " in the query",
        FieldLocation.Header => $"The header {XmlText.FormatCode(field.Wire)}",
        FieldLocation.Form => XmlText.FormatCode(field.Wire) + " in the form",
        FieldLocation.Part => $"The part {XmlText.FormatCode(field.Wire)} of the body",
        FieldLocation.FormMap => "The form",
        FieldLocation.Body or FieldLocation.Content or FieldLocation.Stream => "The body",
        FieldLocation.Status => "The status of the response",
        FieldLocation.Member => XmlText.FormatCode(field.Wire),
        _ => throw new InvalidOperationException($"The location {field.Location} is not defined."),
    };

    public static string DescribeFamily(Field field)
    {
        string what = field.Location switch
        {
            FieldLocation.Header => "The headers",
            FieldLocation.Query => "The parameters in the query",
            FieldLocation.Form => "The parameters in the form",
            FieldLocation.Member or FieldLocation.Host or FieldLocation.Path or FieldLocation.FormMap or FieldLocation.Part or FieldLocation.Body or FieldLocation.Content
                or FieldLocation.Stream or FieldLocation.Status => "The members",
            _ => throw new InvalidOperationException($"The location {field.Location} is not defined."),
        };
        return field.Prefix.Length == 0 ? $"{what} that nothing else names" : $"{what} whose names begin with {XmlText.FormatCode(field.Prefix)}, by the rest of the name";
    }

    private static string DescribeMedia(Field field) =>
        field.Media.Count == 0 || field.Media.Contains("*/*") ? "" : $" of {string.Join(" or ", field.Media.Select(XmlText.FormatCode))}";

    private static string DescribeSeparator(Field field) => field.JoinedBy is null ? "" : $", joined by {XmlText.FormatCode(field.JoinedBy)}";

    private static string? DescribeToken(Field field) =>
        field is { IdempotencyToken: true, Optional: true } ? "If null, the client generates a new value for each call." : null;

    private static string? DescribeDefault(Field field) =>
        field.Default is null ? null : $"Default: {XmlText.FormatCode(field.Default)}.";

    public static EquatableArray<AttributeCode> BuildAttributes(Lifecycle lifecycle, string replacement) => lifecycle.Stability switch
    {
        Stability.Experimental => [new AttributeCode(AttributeKind.Experimental, $"global::System.Diagnostics.CodeAnalysis.Experimental({Literal.Create(ExperimentalId)})")],
        Stability.Deprecated => [new AttributeCode(AttributeKind.Obsolete, $"Obsolete({Literal.Create($"Deprecated by its vendor{(lifecycle.Until is null ? "" : $", removed in {lifecycle.Until}")}." + replacement)})")],
        Stability.Stable or Stability.Unimplemented or Stability.Removed => [],
        _ => throw new InvalidOperationException($"The stability {lifecycle.Stability} is not defined."),
    };

    /// <summary>The id of the diagnostic that a caller suppresses to use what the vendor calls experimental.</summary>
    public const string ExperimentalId = "IGT9001";
}
