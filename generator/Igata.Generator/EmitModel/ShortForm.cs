using System.Runtime.CompilerServices;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Determines how a request can be created from the members that <c>short</c> lists.</summary>
internal static class ShortForm
{
    // One table for each model: there are as many requests as methods.
    private static readonly ConditionalWeakTable<Api, Dictionary<string, string>> Conversions = new();

    /// <summary>Returns the member that a request is implicitly converted from, or null.</summary>
    public static string? FindConversion(Api api, string request) => Conversions.GetValue(api, FindConversions).TryGetValue(request, out string? member) ? member : null;

    private static Dictionary<string, string> FindConversions(Api api)
    {
        Dictionary<string, TypeDef> types = TypeIndex.Get(api);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<string, Method> methods in api.Methods.Where(method => method.Request is DefinedType).GroupBy(method => ((DefinedType)method.Request!).Name))
        {
            string[] names = [.. methods.Where(method => method.Short.Count == 1).Select(method => method.Short[0]).Distinct()];
            TypeDef request = types[methods.Key];
            if (api.IsOwn(request) && (names.Length == 1 ? names[0] : names.Length == 0 ? FindBody(types, request) : null) is { } member)
            {
                found.Add(methods.Key, member);
            }
        }

        return found;
    }

    /// <summary>Returns the body of a named type from which a request is converted, because nothing else is required; null if there is none.</summary>
    private static string? FindBody(Dictionary<string, TypeDef> types, TypeDef request) =>
        request is RecordDef record
        && record.Fields.FirstOrDefault(field => field.Location is FieldLocation.Body) is { IsRequired: true, Type: DefinedType { Name: var name } } body
        && name != request.Name
        && types[name].Owner is null
        && record.Fields.All(field => field == body || !field.IsRequired)
            ? body.Name
            : null;

    /// <summary>Returns the parameters of an overload; empty if there is none, or if the conversion of the request replaces it.</summary>
    public static EquatableArray<string> GetParameters(Api api, Method method, string request) =>
        method.Short.Count == 1 && FindConversion(api, request) == method.Short[0] ? [] : method.Short;
}
