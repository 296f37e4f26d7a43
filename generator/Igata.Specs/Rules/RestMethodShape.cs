using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>The parts that every method of REST has, and those it cannot have.</summary>
internal sealed class RestMethodShape : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is { Protocol: not null, Kind: Protocol.Rest })
        {
            boundSpec.Spec.Methods.ForEach(method => Check(method, diagnostics));
        }
    }

    private static void Check(MethodSpec method, DiagnosticBag diagnostics)
    {
        RestSpec rest = method.Rest;
        if (rest.Verbs.Count != 1 && !HasBrokenVerb(method))
        {
            string has = rest.Verbs.Count == 0 ? "no verb" : string.Join(" and ", rest.Verbs.Select(verb => $"'{verb.Verb.Value}'"));
            diagnostics.Add(Catalog.WrongVerbCount, rest.Verbs.Count == 0 ? method.Key.Location : rest.Verbs[1].Verb.Location, method.Key.Value, has);
        }

        foreach (BodySpec second in rest.Bodies.Skip(1))
        {
            diagnostics.Add(Catalog.MultipleBodies, second.Keyword.Location, second.Keyword.Value, rest.Bodies[0].Keyword.Value);
        }

        bool isHead = rest.Verbs.Any(verb => verb.Verb.Value == "head");
        if ((isHead || rest.Verbs.Any(verb => verb.Verb.Value == "get")) && rest.Bodies.FirstOrDefault() is { } body)
        {
            diagnostics.Add(Catalog.BodyNotAllowed, body.Keyword.Location, isHead ? "HEAD" : "GET");
        }

        if (rest.Responses.Count == 0 && (method.DeclaredKeywords.All(keyword => keyword.Value != "responses") || rest.HasEmptyResponses))
        {
            diagnostics.Add(Catalog.MissingKeyword, method.Key.Location, $"Method '{method.Key.Value}'", "responses");
        }

        rest.Responses.ToList().ForEach(response => Check(response, isHead, diagnostics));
    }

    private static void Check(ResponseSpec response, bool isHead, DiagnosticBag diagnostics)
    {
        int status = response.Status.Value;
        if (status is < 200 or > 399)
        {
            diagnostics.Add(Catalog.InvalidResponseStatus, response.Status.Location, status, status > 399 ? "; this one belongs in 'errors'" : "");
        }

        if (response.Body is { } body && (isHead || status is 204 or 304))
        {
            diagnostics.Add(Catalog.BodyNotAllowed, body.Keyword.Location, isHead ? "The answer to HEAD" : $"An answer with {status}");
        }
    }

    // What was written and could not be read was told.
    private static bool HasBrokenVerb(MethodSpec method) =>
        method.Rest.Verbs.Count == 0 && method.DeclaredKeywords.Any(keyword => RestReader.Verbs.Contains(keyword.Value));
}
