using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds the names that a family does not take, because they belong to something else.</summary>
internal static class FamilyBuilder
{
    // A server reads a form together with the parameters of the query that nothing else reads.
    /// <param name="family">The family.</param>
    /// <param name="siblings">The fields beside it.</param>
    /// <param name="foreign">The names that the API itself sends.</param>
    public static FamilyCode Build(Field family, IEnumerable<Field> siblings, IReadOnlyList<(FieldLocation Location, string Name)> foreign)
    {
        bool isHeader = family.Location is FieldLocation.Header;
        StringComparison comparison = isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        Field[] others = [.. siblings.Where(field => field.Location == family.Location && !(field.IsFamily && field.Wire == family.Wire))];
        IEnumerable<string> names = others.Where(field => !field.IsFamily).Select(field => field.Wire).Concat(foreign.Where(name => name.Location == family.Location || (name.Location is FieldLocation.Query && family.Location is FieldLocation.Form)).Select(name => name.Name));
        IEnumerable<string> prefixes = others.Where(field => field.IsFamily && field.Prefix.Length > family.Prefix.Length).Select(field => field.Prefix)
            .Concat(others.Where(field => field.Nesting is not null).Select(field => field.Wire + (field.Nesting is Nesting.Dots ? "." : "[")));
        return new FamilyCode(family.Prefix, isHeader)
        {
            Names = [.. names.Where(name => name.StartsWith(family.Prefix, comparison)).Distinct()],
            Prefixes = [.. prefixes.Where(prefix => prefix.StartsWith(family.Prefix, comparison)).Distinct()],
        };
    }

    /// <summary>Returns the names in the query and the headers that the API sends with the calls of a method.</summary>
    public static IReadOnlyList<(FieldLocation Location, string Name)> GetForeign(Api api, Method method) =>
    [
        .. api.Headers.Select(header => (FieldLocation.Header, header.Wire)),
        .. api.Query.Select(parameter => (FieldLocation.Query, parameter.Wire)),
        .. (method.Auth ?? api.Auth).Flatten().SelectMany(GetNames),
    ];

    private static IEnumerable<(FieldLocation, string)> GetNames(Auth auth) => auth switch
    {
        BearerAuth or BasicAuth => [(FieldLocation.Header, "Authorization")],
        HeaderAuth header => [(FieldLocation.Header, header.Header)],
        TokenAuth token => [(FieldLocation.Header, token.Header)],
        CookieAuth => [(FieldLocation.Header, "Cookie")],
        QueryAuth query => [(FieldLocation.Query, query.Name)],
        _ => Array.Empty<(FieldLocation, string)>(),
    };
}
