using System.Globalization;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// Names the bodies of the responses of one method. The first one keeps its name when another status is added later; a different
/// body that would have the same name also has its status in the name.
/// </summary>
internal sealed class ResponseBodyNames(BoundSpec boundSpec)
{
    private readonly Dictionary<string, string> _typesByName = new(StringComparer.Ordinal);

    /// <param name="body">The body.</param>
    /// <param name="status">The status of its response.</param>
    /// <param name="chosen">The name in the spec, or null.</param>
    public string Create(BodySpec body, int status, string? chosen)
    {
        string name = chosen ?? RestBuilder.GetBodyFieldName(body, boundSpec);
        string type = body.Content is { } content ? $"content {content.IsText} {content.MaxBytes?.Value}" : body.Stream is { } stream ? $"{stream.Kind} {stream.By?.Value} {stream.End?.Value} {string.Join(" ", stream.Media.Select(media => media.Value))} {Describe(body.Type)}" : Describe(body.Type);
        if (!_typesByName.TryGetValue(name, out string? first))
        {
            _typesByName.Add(name, type);
            return name;
        }

        return first == type && !DeclaresType(body.Type) ? name : name + status.ToString(CultureInfo.InvariantCulture);
    }

    private static bool DeclaresType(TypeExpr? type) => type switch
    {
        UnionExpr => true,
        ListExpr list => DeclaresType(list.Item),
        MapExpr map => DeclaresType(map.Item),
        ScalarExpr or LiteralExpr or NameExpr or ErrorTypeExpr or null => false,
        _ => throw new InvalidOperationException($"A type expression of kind {type.GetType().Name} is not defined."),
    };

    private static string Describe(TypeExpr? type) => type switch
    {
        ScalarExpr scalar => scalar.Kind.ToString(),
        LiteralExpr literal => literal.Kind.ToString(),
        NameExpr named => "'" + named.Name,
        ListExpr list => (list.Distinct ? "set of " : "list of ") + Describe(list.Item),
        MapExpr map => "map of " + Describe(map.Item),
        UnionExpr union => string.Join(" or ", union.Terms.Select(Describe)),
        ErrorTypeExpr or null => "",
        _ => throw new InvalidOperationException($"A type expression of kind {type.GetType().Name} is not defined."),
    };
}
