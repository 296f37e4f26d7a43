using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>What a spec says of a thing, as lines of XML documentation. All text of a spec passes <see cref="XmlText"/>.</summary>
internal static class XmlDocs
{
    public static EquatableArray<string> BuildElement(string name, params string?[] lines)
    {
        string[] content = [.. lines.Where(line => !string.IsNullOrEmpty(line)).Select(line => line!)];
        return content.Length switch
        {
            0 => [],
            1 => [$"<{name}>{content[0]}</{name}>"],
            _ => [$"<{name}>", .. content, $"</{name}>"],
        };
    }

    /// <summary>A text of a spec, or null.</summary>
    public static string? EscapeText(string? text) => text is null ? null : XmlText.Escape(text);

    /// <summary>A text that goes on after others: as a sentence of its own.</summary>
    public static string FormatParagraph(string text) => $"<para>{text}</para>";

    public static EquatableArray<string> BuildTypeDocs(Docs docs, Lifecycle lifecycle, string fallback) =>
    [
        .. BuildElement("summary", EscapeText(docs.Summary) ?? fallback),
        .. BuildElement("remarks", EscapeText(docs.Remarks), DescribeLifecycle(lifecycle)),
    ];

    public static EquatableArray<string> BuildMemberDocs(Field field, CsType type) =>
    [
        .. BuildElement("summary", EscapeText(field.Docs.Summary), DescribeWireName(field, type)),
        .. BuildElement("remarks", EscapeText(field.Docs.Remarks), DescribeDefault(field), DescribeToken(field), DescribeLifecycle(field.Lifecycle)),
    ];

    /// <summary>Since when, until when.</summary>
    public static string? DescribeLifecycle(Lifecycle lifecycle)
    {
        string since = lifecycle.Since is null ? "" : $"Since {XmlText.Escape(lifecycle.Since)}. ";
        string until = lifecycle.Until is null ? "" : $"Gone in {XmlText.Escape(lifecycle.Until)}. ";
        string text = (since + until).TrimEnd();
        return text.Length == 0 ? null : text;
    }

    private static string DescribeWireName(Field field, CsType type)
    {
        string unit = field.Unit is null ? "" : ", in " + XmlText.Escape(field.Unit);
        return $"{DescribeLocation(field)}: {type.Description}{unit}{DescribeMedia(field)}{LimitDescriptions.Describe(field.Type)}{DescribeSeparator(field)}.";
    }

    /// <summary>The name on the wire, and where it stands when that is not in the JSON.</summary>
    private static string DescribeLocation(Field field) => field.Location switch
    {
        FieldLocation.Path => XmlText.FormatCode(field.Wire) + " in the path",
        FieldLocation.Query => XmlText.FormatCode(field.Wire) + " in the query",
        FieldLocation.Header => $"The header {XmlText.FormatCode(field.Wire)}",
        FieldLocation.Form => XmlText.FormatCode(field.Wire) + " in the form",
        FieldLocation.Part => $"The part {XmlText.FormatCode(field.Wire)} of the body",
        FieldLocation.FormMap => "The form",
        FieldLocation.Body or FieldLocation.Content => "The body",
        FieldLocation.Status => "The status of the answer",
        _ => XmlText.FormatCode(field.Wire),
    };

    private static string DescribeMedia(Field field) =>
        field.Media.Count == 0 || field.Media.Contains("*/*") ? "" : $" of {string.Join(" or ", field.Media.Select(XmlText.FormatCode))}";

    private static string DescribeSeparator(Field field) => field.JoinedBy is null ? "" : $", joined by {XmlText.FormatCode(field.JoinedBy)}";

    private static string? DescribeToken(Field field) =>
        field is { IdempotencyToken: true, Optional: true } ? "Absent, the client sends a new one with every call." : null;

    private static string? DescribeDefault(Field field) =>
        field.Default is null ? null : $"Absent, the receiver takes it as {XmlText.FormatCode(field.Default)}.";

    public static EquatableArray<string> BuildAttributes(Lifecycle lifecycle, string replacement) => lifecycle.Stability switch
    {
        Stability.Experimental => [$"Experimental({Literal.Create(ExperimentalId)})"],
        Stability.Deprecated when lifecycle.Until is null => [$"Obsolete({Literal.Create("Deprecated by its vendor." + replacement)})"],
        Stability.Deprecated => [$"Obsolete({Literal.Create($"Deprecated by its vendor, gone in {lifecycle.Until}." + replacement)})"],
        _ => [],
    };

    /// <summary>What a caller suppresses to use what its vendor calls experimental.</summary>
    public const string ExperimentalId = "IGT9001";
}
