using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks the parts that a REST method must have and cannot have.</summary>
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
            ReportVerbs(method, diagnostics);
        }

        foreach (BodySpec second in rest.Bodies.Skip(1))
        {
            diagnostics.Add(Catalog.MultipleBodies, second.Keyword.Location, second.Keyword.Value, rest.Bodies[0].Keyword.Value);
        }

        bool isHead = rest.Verbs.Any(verb => verb.Verb.Value == "head");
        if (isHead && rest.Bodies.FirstOrDefault() is { } body)
        {
            diagnostics.Add(Catalog.RequestBodyNotAllowed, body.Keyword.Location, "HEAD");
        }

        foreach (BodySpec parts in rest.Bodies.Where(candidate => candidate is { Optional: true, Keyword.Value: "multipart?" }))
        {
            foreach (FieldSpec part in parts.Fields!.Fields.Where(field => !field.Optional))
            {
                diagnostics.Add(Catalog.RequiredPartOfOptionalBody, part.Wire.Location, part.Wire.Value);
            }
        }

        if (rest.HasEmptyResponses)
        {
            diagnostics.Add(Catalog.NoResponse, method.DeclaredKeywords.First(keyword => keyword.Value == "responses").Location, method.Key.Value);
        }
        else if (rest.Responses.Count == 0 && method.DeclaredKeywords.All(keyword => keyword.Value != "responses"))
        {
            diagnostics.Add(Catalog.MissingMethodKeyword, method.Key.Location, method.Key.Value, "responses");
        }

        bool hasRecord = rest.Responses.Count > 1 || rest.Responses.Any(response => response.Headers is not null);
        rest.Responses.ToList().ForEach(response => Check(response, isHead, hasRecord, diagnostics));
    }

    private static void Check(ResponseSpec response, bool isHead, bool hasRecord, DiagnosticBag diagnostics)
    {
        int status = response.Status.Value;
        if (status is < 200 or > 399)
        {
            diagnostics.Add(status is >= 400 and <= 599 ? Catalog.ErrorStatusAsResponse : Catalog.InvalidResponseStatus, response.Status.Location, status);
        }

        if (response.As is { } name && (response.Body is not { Fields: null } || !hasRecord))
        {
            diagnostics.Add(Catalog.AsWithoutBodyMember, name.Location);
        }

        foreach (BodySpec body in isHead || status is 204 or 304 ? response.Bodies : [])
        {
            diagnostics.Add(isHead ? Catalog.HeadResponseBodyNotAllowed : Catalog.ResponseBodyNotAllowed, body.Keyword.Location, status);
        }
    }

    private static void ReportVerbs(MethodSpec method, DiagnosticBag diagnostics)
    {
        IReadOnlyList<VerbSpec> verbs = method.Rest.Verbs;
        if (verbs.Count == 0)
        {
            diagnostics.Add(Catalog.MissingVerb, method.Key.Location, method.Key.Value);
        }
        else
        {
            diagnostics.Add(Catalog.MultipleVerbs, verbs[1].Verb.Location, method.Key.Value, verbs[0].Verb.Value, verbs[1].Verb.Value);
        }
    }

    // An unreadable verb was reported already.
    private static bool HasBrokenVerb(MethodSpec method) =>
        method.Rest.Verbs.Count == 0 && method.DeclaredKeywords.Any(keyword => RestReader.IsVerb(keyword.Value));
}
