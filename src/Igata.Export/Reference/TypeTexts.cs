using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.Reference;

/// <summary>Writes types as the language writes them, with links to named types, and their limits as phrases.</summary>
internal sealed class TypeTexts(TypeTable types, ReferenceLayout layout)
{
    public const string TypesPage = "types";

    public IReadOnlyList<ReferenceLink> Write(TypeRef? type)
    {
        var parts = new List<ReferenceLink>();
        if (type is not null)
        {
            Write(type, parts, isItem: false);
        }

        return parts;
    }

    /// <summary>Returns the link to a named type.</summary>
    public ReferenceLink CreateLink(string name) => new(name, layout.CreateHref(TypesPage, CreateAnchor(name)));

    public static string CreateAnchor(string name) => "type-" + ReferenceLayout.CreateAnchor(name);

    /// <summary>Returns the limits of a type and the like, as phrases. Those of a named type are at that type.</summary>
    public IEnumerable<string> Describe(TypeRef type) => types.FindName(type.Alias.Value) is not null ? [] : DescribeContent(type);

    /// <summary>Returns the limits of what a name stands for.</summary>
    public IEnumerable<string> DescribeContent(TypeRef type) => type switch
    {
        NullableType nullable => Describe(nullable.Inner),
        FalseOrType falseOr => Describe(falseOr.Inner),
        SecretType secret => Describe(secret.Inner).Append("secret"),
        EncodedType encoded => Describe(encoded.Inner),
        ScalarType scalar => [.. Describe(scalar.Limits), .. scalar.Secret ? ["secret"] : Array.Empty<string>(), .. scalar.NonFinite ? ["or NaN, Infinity, -Infinity"] : Array.Empty<string>()],
        ListType list => Describe(list.Limits),
        MapType map => Describe(map.Limits),
        _ => [],
    };

    private static IEnumerable<string> Describe(Limits limits) => LimitInfo.All.Where(row => row.Get(limits) is not null).Select(row => row.Describe(row.Get(limits)!));

    private void Write(TypeRef type, List<ReferenceLink> parts, bool isItem)
    {
        if (types.FindName(type.Alias.Value) is { } alias)
        {
            parts.Add(CreateLink(alias.Name));
            return;
        }

        switch (type)
        {
            case ScalarType { Const: { } constant }:
                AddText(parts, constant.Kind is JsonKind.String ? $"\"{constant.Text}\"" : constant.Text);
                break;
            case ScalarType scalar:
                AddText(parts, scalar.Kind.GetInfo().Keyword);
                break;
            case DefinedType defined:
                WriteDefined(defined, parts, isItem);
                break;
            case ListType list:
                AddText(parts, list.Distinct ? "set of " : "list of ");
                Write(list.Item, parts, isItem: true);
                break;
            case MapType map:
                AddText(parts, "map of ");
                Write(map.Item, parts, isItem: true);
                break;
            case EncodedType encoded:
                AddText(parts, encoded.Form.GetInfo().Keyword + " of ");
                Write(encoded.Inner, parts, isItem: true);
                break;
            case StreamType stream:
                Write(stream.Item, parts, isItem);
                break;
            case NullableType nullable:
                WriteGroup(isItem, parts, () =>
                {
                    Write(nullable.Inner, parts, isItem: false);
                    AddText(parts, " or null");
                });
                break;
            case SecretType secret:
                Write(secret.Inner, parts, isItem);
                break;
            case FalseOrType falseOr:
                WriteGroup(isItem, parts, () =>
                {
                    AddText(parts, "false or ");
                    Write(falseOr.Inner, parts, isItem: false);
                });
                break;
            default:
                throw new InvalidOperationException($"The type {type.GetType().Name} has no text.");
        }
    }

    private void WriteDefined(DefinedType defined, List<ReferenceLink> parts, bool isItem)
    {
        TypeDef definition = types.Get(defined.Name);
        if (types.IsNamed(defined.Name))
        {
            parts.Add(CreateLink(defined.Name));
        }
        else if (definition is UnionDef { Form: UnionForm.ByKind } union)
        {
            WriteGroup(isItem, parts, () => WriteAll(union.Cases.Select(unionCase => unionCase.Type), parts));
        }
        else if (definition is EnumDef values)
        {
            AddText(parts, string.Join(" or ", values.Values.Select(value => values.ValueKind is ScalarKind.String ? $"\"{value.Wire}\"" : value.Wire)));
        }
        else
        {
            AddText(parts, definition is RecordDef { Positional: true } ? "tuple" : "object");
        }
    }

    private void WriteAll(IEnumerable<TypeRef> all, List<ReferenceLink> parts)
    {
        bool isFirst = true;
        foreach (TypeRef type in all)
        {
            if (!isFirst)
            {
                AddText(parts, " or ");
            }

            Write(type, parts, isItem: false);
            isFirst = false;
        }
    }

    private static void WriteGroup(bool isItem, List<ReferenceLink> parts, Action write)
    {
        if (isItem)
        {
            AddText(parts, "(");
        }

        write();
        if (isItem)
        {
            AddText(parts, ")");
        }
    }

    private static void AddText(List<ReferenceLink> parts, string text)
    {
        if (parts.Count > 0 && parts[^1].Href is null)
        {
            parts[^1] = new ReferenceLink(parts[^1].Text + text, null);
        }
        else
        {
            parts.Add(new ReferenceLink(text, null));
        }
    }
}
