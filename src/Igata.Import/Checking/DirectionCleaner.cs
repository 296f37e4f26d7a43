using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Import.Writing;

namespace Igata.Import.Checking;

/// <summary>Removes <c>readOnly</c> from records that no request contains, and <c>writeOnly</c> from those that no response contains: there it says nothing.</summary>
internal static class DirectionCleaner
{
    public static void Clean(SpecDraft draft)
    {
        var usage = TypeUsage.Create(draft);
        IReadOnlySet<string> requests = usage.OfRequests(draft.Methods);
        IReadOnlySet<string> responses = usage.OfResponses(draft.Methods);
        foreach (DeclaredType type in draft.Types)
        {
            Clean(type.Map, requests.Contains(type.Name), responses.Contains(type.Name));
        }

        foreach (SpecEntry entry in draft.Methods.SelectMany(method => method.Map.Entries))
        {
            bool isResponse = entry.Key is "responses" or "response" or "result" or "errors";
            Clean(entry.Value, isRequest: !isResponse, isResponse);
        }

        Clean(draft.Header, isRequest: false, isResponse: true);
    }

    private static void Clean(SpecNode node, bool isRequest, bool isResponse)
    {
        switch (node)
        {
            case SpecMap map:
                foreach (SpecEntry entry in map.Entries)
                {
                    Clean(entry.Value, isRequest, isResponse);
                    if (entry.Value is SpecMap member && ((!isRequest && Remove(member, "readOnly")) || (!isResponse && Remove(member, "writeOnly"))))
                    {
                        entry.Value = TypeShaper.Simplify(member);
                    }
                }

                break;
            case SpecList list:
                list.Items.ForEach(item => Clean(item.Value, isRequest, isResponse));
                break;
            case SpecText:
            default:
                break;
        }
    }

    private static bool Remove(SpecMap member, string keyword)
    {
        bool isKeyword = member[keyword] is SpecText { Kind: SpecTextKind.Literal };
        if (isKeyword)
        {
            member.Remove(keyword);
        }

        return isKeyword;
    }
}
