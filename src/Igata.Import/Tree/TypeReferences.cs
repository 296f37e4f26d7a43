using System.Text.RegularExpressions;

namespace Igata.Import.Tree;

/// <summary>Finds and renames the types that parts of a spec name.</summary>
internal static partial class TypeReferences
{
    /// <summary>Returns the names of types in a part of a spec.</summary>
    public static IEnumerable<string> Find(SpecNode node) => FindExpressions(node).SelectMany(text => Name().Matches(text.Text).Select(match => match.Value));

    /// <summary>Renames types wherever they are named.</summary>
    public static void Rename(SpecNode node, IReadOnlyDictionary<string, string> names)
    {
        foreach (SpecText text in FindExpressions(node))
        {
            text.Text = Name().Replace(text.Text, match => names.GetValueOrDefault(match.Value, match.Value));
        }
    }

    private static IEnumerable<SpecText> FindExpressions(SpecNode node)
    {
        var open = new Stack<SpecNode>([node]);
        while (open.TryPop(out SpecNode? next))
        {
            switch (next)
            {
                case SpecText { Kind: SpecTextKind.Expression } text:
                    yield return text;
                    break;
                case SpecMap map:
                    map.Entries.Where(entry => entry.Key != "examples").ToList().ForEach(entry => open.Push(entry.Value));
                    break;
                case SpecList list:
                    list.Items.ForEach(item => open.Push(item.Value));
                    break;
                default:
                    break;
            }
        }
    }

    [GeneratedRegex("[A-Z][A-Za-z0-9]*")]
    private static partial Regex Name();
}
