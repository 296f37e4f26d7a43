using Igata.Specs.Names;

namespace Igata.Specs.Binding;

/// <summary>The names of the cases of <c>A or B</c>. They come from the types and cannot be set, so a name that C# does not allow gets a suffix.</summary>
internal static class UnionCaseNames
{
    public static string[] Distinguish(string union, IEnumerable<string> names)
    {
        // A case is a property and a method: Other and FromOther.
        HashSet<string> members = [union, .. ReservedNames.InUnions];
        return [.. names.Select(name => Distinguish(name, members))];
    }

    private static string Distinguish(string name, HashSet<string> members)
    {
        while (members.Contains(name) || members.Contains("From" + name))
        {
            name += "Case";
        }

        members.Add(name);
        members.Add("From" + name);
        return name;
    }
}
