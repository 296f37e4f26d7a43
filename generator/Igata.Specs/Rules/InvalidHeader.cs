using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidHeader : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        IEnumerable<Located<string>?> names =
        [
            boundSpec.Spec.Api?.DispatchHeader,
            boundSpec.Spec.Api?.Errors.Header,
            .. (boundSpec.Spec.Api?.Auth?.Flatten() ?? []).SelectMany(GetNames),
            .. (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(code => code.RetryAfter),
            .. boundSpec.Spec.Methods.SelectMany(method => method.Auth?.Flatten() ?? []).SelectMany(GetNames),
            .. DeclaredHeaders.GetAll(boundSpec.Spec).Select(header => header.Wire),
        ];
        foreach (Located<string> name in names.OfType<Located<string>>())
        {
            if (!HeaderText.IsToken(name.Value))
            {
                diagnostics.Add(Catalog.InvalidHeaderName, name.Location, name.Value);
            }
        }

        foreach (Located<string> media in GetMediaTypes(boundSpec))
        {
            if (!IsMediaType(media.Value))
            {
                diagnostics.Add(Catalog.InvalidMediaType, media.Location, media.Value);
            }
        }
    }

    private static IEnumerable<Located<string>?> GetNames(AuthSpec auth) => [auth.Header, auth.Scheme, auth.Cookie];

    private static IEnumerable<Located<string>> GetMediaTypes(BoundSpec boundSpec)
    {
        IEnumerable<Located<string>?> types = [boundSpec.Spec.Api?.ContentType, .. boundSpec.Spec.Methods.Select(method => method.ContentType)];
        IEnumerable<BodySpec?> bodies = boundSpec.Spec.Methods.Concat(boundSpec.Spec.Webhooks.Select(webhook => webhook.Call)).SelectMany(method => (IEnumerable<BodySpec?>)[.. method.Rest.Bodies, .. method.Rest.Responses.SelectMany(response => response.Bodies)]);
        return
        [
            .. types.OfType<Located<string>>(),
            .. bodies.Concat(ErrorCodes.GetAll(boundSpec.Spec).Select(code => code.Body)).SelectMany(body => body?.Content?.Media ?? body?.Stream?.Media ?? []),
            .. boundSpec.Shapes.Where(shape => shape.Spec.Media.Count > 0).SelectMany(shape => shape.Spec.Media),
        ];
    }

    private static bool IsMediaType(string media)
    {
        string[] parts = media.Split('/');
        return parts.Length == 2 && parts.All(HeaderText.IsToken);
    }
}
