using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadHeader : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<Located<string>?> names =
        [
            draft.Spec.Api?.DispatchHeader,
            draft.Spec.Api?.Errors.Header,
            draft.Spec.Api?.Auth?.Header,
            .. (draft.Spec.Api?.Errors.Codes ?? []).Select(code => code.RetryAfter),
            .. draft.Spec.Methods.Select(method => method.Auth?.Header),
            .. Headers.All(draft.Spec).Select(header => header.Wire),
        ];
        foreach (Located<string> name in names.OfType<Located<string>>())
        {
            if (!HeaderText.IsToken(name.Value))
            {
                findings.Add(Catalog.BadHeader, name.Place, name.Value, "the name");
            }
        }

        foreach (Located<string> media in Media(draft))
        {
            if (!IsMedia(media.Value))
            {
                findings.Add(Catalog.BadHeader, media.Place, media.Value, "the media type");
            }
        }
    }

    private static IEnumerable<Located<string>> Media(Draft draft)
    {
        IEnumerable<Located<string>?> types = [draft.Spec.Api?.ContentType, .. draft.Spec.Methods.Select(method => method.ContentType)];
        IEnumerable<BodySpec?> bodies = draft.Spec.Methods.SelectMany(method => (IEnumerable<BodySpec?>)[.. method.Rest.Bodies, .. method.Rest.Answers.Select(answer => answer.Body)]);
        return
        [
            .. types.OfType<Located<string>>(),
            .. bodies.SelectMany(body => body?.Content?.Media ?? []),
            .. draft.Shapes.SelectMany(shape => shape.Spec.Media),
        ];
    }

    private static bool IsMedia(string media)
    {
        string[] parts = media.Split('/');
        return parts.Length == 2 && parts.All(HeaderText.IsToken);
    }
}
