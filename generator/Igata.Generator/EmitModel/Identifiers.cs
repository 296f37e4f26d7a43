using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>Creates names inside a type from the C# name that the model contains.</summary>
internal static class Identifiers
{
    /// <summary>Creates the name of a field: <c>ChannelId</c> → <c>_channelId</c>. A field that the record itself has keeps the shorter name.</summary>
    public static string CreateFieldName(string name)
    {
        string field = "_" + ToCamelCase(name);
        return MemberAccess.IsFieldOfRecord(field) ? "_" + field : field;
    }

    /// <summary>Creates the name of a local: <c>ChannelId</c> → <c>channelId</c>, with an @ if the name is a keyword of C#.</summary>
    public static string CreateLocalName(string name)
    {
        string camel = ToCamelCase(name);
        if (camel == "nameof")
        {
            // A parameter of that name would be called instead of the operator.
            return "nameofValue";
        }

        return CSharpKeywords.Reserved.Contains(camel) || CSharpKeywords.Contextual.Contains(camel)
            ? "@" + camel
            : camel;
    }

    private static string ToCamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
