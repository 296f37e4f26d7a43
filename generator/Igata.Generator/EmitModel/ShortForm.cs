using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Determines how a request can be created from the members that <c>short</c> lists.</summary>
internal static class ShortForm
{
    /// <summary>Returns the member that a request is implicitly converted from, or null.</summary>
    public static string? FindConversion(Api api, string request)
    {
        string[] names = [.. api.Methods.Where(method => method.Short.Count == 1 && IsRequest(method, request)).Select(method => method.Short[0]).Distinct()];
        bool isOwn = api.Types.FirstOrDefault(type => type.Name == request) is { } type && api.IsOwn(type);
        return !isOwn ? null : names.Length == 1 ? names[0] : names.Length == 0 ? FindBody(api, request) : null;
    }

    /// <summary>Returns the body of a named type from which a request is converted, because nothing else is required; null if there is none.</summary>
    private static string? FindBody(Api api, string request) =>
        api.Types.FirstOrDefault(type => type.Name == request) is RecordDef record
        && record.Fields.FirstOrDefault(field => field.Location is FieldLocation.Body) is { IsRequired: true, Type: DefinedType { Name: var name } } body
        && name != request
        && api.Types.FirstOrDefault(type => type.Name == name) is { Owner: null }
        && api.Methods.Any(method => IsRequest(method, request))
        && record.Fields.All(field => field == body || !field.IsRequired)
            ? body.Name
            : null;

    /// <summary>Returns the parameters of an overload; empty if there is none, or if the conversion of the request replaces it.</summary>
    public static EquatableArray<string> GetParameters(Api api, Method method, string request) =>
        method.Short.Count == 1 && FindConversion(api, request) == method.Short[0] ? [] : method.Short;

    private static bool IsRequest(Method method, string request) => method.Request is DefinedType defined && defined.Name == request;
}
