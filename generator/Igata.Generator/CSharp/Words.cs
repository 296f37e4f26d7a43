using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What a spec says of a thing, as lines of XML documentation. All text of a spec passes <see cref="XmlText"/>.</summary>
internal static class Words
{
    public static EquatableArray<string> Element(string name, params string?[] lines)
    {
        string[] said = [.. lines.Where(line => !string.IsNullOrEmpty(line)).Select(line => line!)];
        return said.Length switch
        {
            0 => [],
            1 => [$"<{name}>{said[0]}</{name}>"],
            _ => [$"<{name}>", .. said, $"</{name}>"],
        };
    }

    /// <summary>A text of a spec, or null.</summary>
    public static string? Text(string? text) => text is null ? null : XmlText.Of(text);

    /// <summary>A text that goes on after others: as a sentence of its own.</summary>
    public static string Paragraph(string text) => $"<para>{text}</para>";

    public static EquatableArray<string> OfType(Docs docs, Lifecycle life, string fallback) =>
    [
        .. Element("summary", Text(docs.Summary) ?? fallback),
        .. Element("remarks", Text(docs.Remarks), Life(life)),
    ];

    public static EquatableArray<string> OfMember(Field field, CsType type) =>
    [
        .. Element("summary", Text(field.Docs.Summary), Wire(field, type)),
        .. Element("remarks", Text(field.Docs.Remarks), Default(field), Token(field), Life(field.Life)),
    ];

    /// <summary>Since when, until when.</summary>
    public static string? Life(Lifecycle life)
    {
        string since = life.Since is null ? "" : $"Since {XmlText.Of(life.Since)}. ";
        string until = life.Until is null ? "" : $"Gone in {XmlText.Of(life.Until)}. ";
        string text = (since + until).TrimEnd();
        return text.Length == 0 ? null : text;
    }

    private static string Wire(Field field, CsType type)
    {
        string unit = field.Unit is null ? "" : ", in " + XmlText.Of(field.Unit);
        return $"{Place(field)}: {type.Words}{unit}{Media(field)}{LimitWords.Of(field.Type)}{Joined(field)}.";
    }

    /// <summary>The name on the wire, and where it stands when that is not in the JSON.</summary>
    private static string Place(Field field) => field.In switch
    {
        FieldIn.Path => XmlText.Code(field.Wire) + " in the path",
        FieldIn.Query => XmlText.Code(field.Wire) + " in the query",
        FieldIn.Header => $"The header {XmlText.Code(field.Wire)}",
        FieldIn.Form => XmlText.Code(field.Wire) + " in the form",
        FieldIn.Part => $"The part {XmlText.Code(field.Wire)} of the body",
        FieldIn.FormMap => "The form",
        FieldIn.Body or FieldIn.Content => "The body",
        FieldIn.Status => "The status of the answer",
        _ => XmlText.Code(field.Wire),
    };

    private static string Media(Field field) =>
        field.Media.Count == 0 || field.Media.Contains("*/*") ? "" : $" of {string.Join(" or ", field.Media.Select(XmlText.Code))}";

    private static string Joined(Field field) => field.JoinedBy is null ? "" : $", joined by {XmlText.Code(field.JoinedBy)}";

    private static string? Token(Field field) =>
        field is { IdempotencyToken: true, Optional: true } ? "Absent, the client sends a new one with every call." : null;

    private static string? Default(Field field) =>
        field.Default is null ? null : $"Absent, the receiver takes it as {XmlText.Code(field.Default)}.";

    public static EquatableArray<string> Attributes(Lifecycle life, string successor) => life.Stability switch
    {
        Stability.Experimental => [$"Experimental({Literal.Of(ExperimentalId)})"],
        Stability.Deprecated when life.Until is null => [$"Obsolete({Literal.Of("Deprecated by its vendor." + successor)})"],
        Stability.Deprecated => [$"Obsolete({Literal.Of($"Deprecated by its vendor, gone in {life.Until}." + successor)})"],
        _ => [],
    };

    /// <summary>What a caller suppresses to use what its vendor calls experimental.</summary>
    public const string ExperimentalId = "IGT9001";
}
