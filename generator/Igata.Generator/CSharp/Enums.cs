using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From an open enum of the model to its C#.</summary>
internal static class Enums
{
    public static EnumCode Of(EnumDef type, string fallback) => new()
    {
        Name = type.Name,
        Docs = Words.OfType(type.Docs, type.Life, fallback),
        Attributes = Words.Attributes(type.Life, ""),
        Of = type.Of switch { ScalarKind.Int => "int", ScalarKind.Long => "long", _ => "string" },
        Values = [.. type.Values.Select(value => Value(value, type.Of is ScalarKind.String))],
    };

    private static EnumValueCode Value(EnumValue value, bool isText) => new(
        value.Name,
        isText ? Literal.Of(value.Wire) : value.Wire,
        isText ? Literal.JsonInside(value.Wire) : value.Wire,
        [
            .. Words.Element("summary", Words.Text(value.Docs.Summary), XmlText.Code(value.Wire)),
            .. Words.Element("remarks", Words.Text(value.Docs.Remarks), Words.Life(value.Life)),
        ],
        Words.Attributes(value.Life, ""));
}
