using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>Names the types of a document.</summary>
internal static class TypeNamesOfApi
{
    /// <summary>Gives the types of an earlier import the names that they had.</summary>
    public static void AssignEarlier(ApiDescription api, NameTable names, NameHistory history)
    {
        foreach (NamedSchema named in api.Types)
        {
            if (history.Find(named.Pointer) is { } old && names.TryUseType(old))
            {
                named.SpecName = old;
            }
        }
    }

    /// <summary>Gives the other types a name.</summary>
    public static void Assign(ApiDescription api, NameTable names)
    {
        Dictionary<string, int> uses = CountLastParts(api);
        foreach (NamedSchema named in api.Types.Where(named => named.SpecName.Length == 0))
        {
            string whole = NameTable.Create(named.Name, "Type");
            string last = GetLastPart(named.Name);
            string name = last.Length < named.Name.Length && uses[last] == 1 && char.IsAsciiLetter(last[0]) ? NameTable.Create(last, "Type") : whole;
            named.SpecName = names.UseType(name, whole, whole + "Value");
        }
    }

    /// <summary>Reserves the names that the generator gives to requests and responses of methods.</summary>
    public static void Reserve(IReadOnlyDictionary<Operation, string> methods, NameTable names)
    {
        foreach ((Operation operation, string method) in methods)
        {
            Schema? body = operation.Bodies.FirstOrDefault(content => MediaTypes.IsJson(content.Media))?.Schema;
            bool isAlone = operation.Parameters.TrueForAll(parameter => parameter.Place == ParameterPlace.Cookie) && body?.Ref is { } named && NameTable.Create(named.Name, "Type") == method + "Request";
            if (!isAlone)
            {
                names.TryUseType(method + "Request");
            }

            Response[] successes = [.. operation.Responses.Where(response => response.Status is ['2' or '3', ..])];
            if (successes.Length != 1 || successes[0].Headers.Count > 0 || successes[0].Bodies.Exists(content => content.Schema is { Ref: null, Kinds: ValueKinds.Mapping }))
            {
                names.TryUseType(method + "Response");
            }
        }
    }

    // Kubernetes and Java name types after packages: io.k8s.api.core.v1.Pod.
    private static string GetLastPart(string name) => name.Count(c => c == '.') >= 2 ? name[(name.LastIndexOf('.') + 1)..] : name;

    private static Dictionary<string, int> CountLastParts(ApiDescription api) => api.Types
        .Select(named => GetLastPart(named.Name)).GroupBy(part => part, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
