using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadHeader : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<Located<string>?> names = [draft.Spec.Api?.DispatchHeader, draft.Spec.Api?.Errors.Header];
        foreach (Located<string> name in names.OfType<Located<string>>())
        {
            if (!HeaderText.IsToken(name.Value))
            {
                findings.Add(Catalog.BadHeader, name.Place, name.Value, "the name");
            }
        }

        if (draft.Spec.Api?.ContentType is { } media && !IsMedia(media.Value))
        {
            findings.Add(Catalog.BadHeader, media.Place, media.Value, "the media type");
        }
    }

    private static bool IsMedia(string media)
    {
        string[] parts = media.Split('/');
        return parts.Length == 2 && parts.All(HeaderText.IsToken);
    }
}
