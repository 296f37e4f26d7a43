using System.Collections.Frozen;
using Igata.Specs.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Names that something else already has: the generated code, the runtime, .NET, or C#.</summary>
internal static class NameList
{
    private static readonly string[] Core =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "op_Implicit",
        "System", "Igata", "Server", "Consumer", "Runtime", "String", "Int", "Object", "List", "Task", "Uri", "Exception", "Type", "Record", "Enum", "Action", "Attribute", "Func", "Nullable",
        "Value", "Names", "All", "Item", "Operation", "Api", "Http", "JsonRpc", "Rest", "Manifest", "Contract", "Error", "Errors", "Code", "Message", "Body", "Status", "Unknown", "Description",
        "Api0Client", "Api0Targets", "Api0Operations", "Api0Calls", "Api0Error", "Api0Exception", "IApi0Client", "IApi0Service", "ReadJson", "WriteJson", "present_members", "present_members2", "state", "unknown_members", "UnknownMembers",
        "value", "json", "position", "reader", "read", "current", "seen", "other", "name", "key", "text", "options", "http", "request", "response", "client", "cancellationToken", "service", "page", "token",
        "Global", "class", "default", "record", "field", "await", "_", "_value", "_case", "__arglist", "FromString", "FromOther", "Items", "Views", "Events", "Lines", "AsItem", "GetEnumerator", "Enumerator", "FamilyBuilder", "family0", "held0", "Json", "Secret", "Optional", "TimeSpan", "Check",
    ];

    // The suite must end within minutes: a place has one of these parts of the names that collide most, and of all others.
    private const int CoreShares = 3;
    private const int Shares = 30;

    /// <summary>The identifiers in the code that is generated for the test specs, the keywords of C#, the names of members that types have, and the public names of the runtime.</summary>
    public static IReadOnlyList<string> All { get; } = GetDistinct([.. Core, .. Keywords, .. Reserved, .. Generated, .. Runtime]);

    /// <summary>One of several parts of the names that collide most, and one of more parts of all names.</summary>
    public static IReadOnlyList<string> GetShare(int number) => [.. All.Where((name, i) => i % Shares == number % Shares || (i % CoreShares == number % CoreShares && Core.Contains(name)))];

    private static IEnumerable<string> Reserved => [.. ReservedNames.InRecords, .. ReservedNames.InUnions, .. ReservedNames.InEnums, .. ReservedNames.InOptions, .. ReservedNames.InExceptions];

    private static IEnumerable<string> Keywords => SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText);

    /// <summary>What the code of two specs has in common does not come from the specs.</summary>
    private static IEnumerable<string> Generated => GeneratorRun.All.SelectMany(GetIdentifiers).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<string> GetIdentifiers(GeneratorRun run) =>
        (from source in run.GetSources().Values
         from token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens(descendIntoTrivia: true)
         where token.IsKind(SyntaxKind.IdentifierToken)
         select token.ValueText).Distinct();

    private static IEnumerable<string> Runtime =>
        from type in typeof(Igata.Runtime.ApiClientOptions).Assembly.GetExportedTypes()
        from name in type.GetMembers().Where(member => member.DeclaringType == type).Select(member => member.Name).Prepend(type.Name.Split('`')[0])
        where name[0] != '.'
        select name;

    /// <summary>Without names that become another one in C#.</summary>
    private static string[] GetDistinct(IEnumerable<string> names)
    {
        FrozenSet<string> distinct = names.Where(name => name.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        return [.. distinct.Select(name => char.IsLower(name[0]) && distinct.Contains(CSharpName.Create(name)) ? CSharpName.Create(name) : name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
