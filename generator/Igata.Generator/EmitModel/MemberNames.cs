using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>The names of generated members that a user neither chose nor sees, and what they may hide.</summary>
internal static class MemberNames
{
    private const string Async = "Async";

    private static readonly string[] OfObject = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] OfClients = ["CreateTransport", "Description", "Dispose", "TokenIssuer"];

    private static readonly string[] OfTables = ["All"];

    /// <summary>
    /// The types of an API that have the name of a member of the classes that refer to them: in an expression that name is the member.
    /// The members that a record or a union adds to its own class come on top.
    /// </summary>
    public static HashSet<string> FindHiddenTypes(Api api)
    {
        HashSet<string> members = [.. OfObject, .. OfClients, .. OfTables, .. ReservedNames.InRecords, .. ReservedNames.InUnions, .. ReservedNames.InOptions, .. ReservedNames.InExceptions];
        HashSet<string> calls = [.. api.Webhooks.Select(webhook => webhook.Name)];
        foreach (Method method in api.Methods)
        {
            members.Add(method.Name);
            members.Add(FormatTableName(api, method));
            calls.Add(method.Name);
            calls.Add(method.StreamName ?? "");
        }

        return [.. api.Types.Select(type => type.Name).Where(name => members.Contains(name) || (name.EndsWith(Async, StringComparison.Ordinal) && calls.Contains(name.Substring(0, name.Length - Async.Length))))];
    }

    /// <summary>The name of a method in a table of all methods, which may have a member of its name.</summary>
    public static string FormatTableName(Api api, Method method)
    {
        if (!method.Name.StartsWith(api.Name, StringComparison.Ordinal) && !OfObject.Contains(method.Name) && !OfTables.Contains(method.Name))
        {
            return method.Name;
        }

        var names = new ApiNames(api.Name);
        if (!OfObject.Contains(method.Name) && !OfTables.Contains(method.Name) && method.Name != names.Targets && method.Name != names.Calls && method.Name != names.ExtensionCalls)
        {
            return method.Name;
        }

        string name = method.Name + "Method";
        while (api.Methods.Any(other => other.Name == name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>The operation of a method. It begins with a small letter, and no name of a spec does.</summary>
    public static string FormatOperationName(string method) => "operation" + method;
}
