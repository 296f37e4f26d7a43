using Igata.Import.Shaping;
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
                if (!isRequest && map["readOnly"] is SpecText { Kind: SpecTextKind.Literal })
                {
                    map.Remove("readOnly");
                }

                if (!isResponse && map["writeOnly"] is SpecText { Kind: SpecTextKind.Literal })
                {
                    map.Remove("writeOnly");
                }

                foreach (SpecEntry entry in map.Entries)
                {
                    Clean(entry.Value, isRequest, isResponse);
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
}
