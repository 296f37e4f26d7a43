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
        return isOwn && names.Length == 1 ? names[0] : null;
    }

    /// <summary>Returns the parameters of an overload; empty if there is none, or if the conversion of the request replaces it.</summary>
    public static EquatableArray<string> GetParameters(Api api, Method method, string request) =>
        method.Short.Count == 1 && FindConversion(api, request) == method.Short[0] ? [] : method.Short;

    private static bool IsRequest(Method method, string request) => method.Request is DefinedType defined && defined.Name == request;
}
