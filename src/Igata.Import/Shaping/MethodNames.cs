using System.Text.RegularExpressions;
using Igata.Import.Model;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Names operations: by their id, or by verb and path.</summary>
internal static partial class MethodNames
{
    /// <summary>Returns the names of all operations, each once.</summary>
    public static Dictionary<Operation, string> Create(ApiDescription api, NameTable names, NameHistory history, Reporting.ImportReport report)
    {
        var found = new Dictionary<Operation, string>();
        foreach (Operation operation in api.Operations)
        {
            if (history.Find(operation.Identity) is { } old)
            {
                found.Add(operation, names.UseMethod(old));
            }
        }

        foreach (Operation operation in api.Operations.Where(operation => !found.ContainsKey(operation)))
        {
            string name = Create(operation) + operation.NameSuffix;
            string used = names.UseMethod(name);
            if (used != name && operation is { Id: not null, Variant: null })
            {
                report.Otherwise(operation.At, $"Another operation has the id '{operation.Id}', so this one is called '{used}'.");
            }

            found.Add(operation, used);
        }

        return found;
    }

    private static string Create(Operation operation) => operation.Id is { } id && NameTable.Create(id, "") is { Length: > 0 } name && char.IsAsciiLetter(name[0]) ? name : CreateFromPath(operation);

    // GET /repos/{owner}/{repo}/issues/{number} is GetReposIssuesByNumber.
    private static string CreateFromPath(Operation operation)
    {
        string[] segments = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string literals = string.Concat(segments.Where(segment => !segment.Contains('{', StringComparison.Ordinal)).Select(CSharpName.Create)).Replace("_", "", StringComparison.Ordinal);
        string parameter = segments.LastOrDefault() is { } last && Parameter().Match(last) is { Success: true } match ? "By" + CSharpName.Create(match.Groups[1].Value) : "";
        return NameTable.Create(CSharpName.Create(operation.Verb.ToLowerInvariant()) + literals + parameter, "Call");
    }

    [GeneratedRegex(@"\{\+?([^}]*)\}")]
    private static partial Regex Parameter();
}
