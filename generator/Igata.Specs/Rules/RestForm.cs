using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>The parts that every method of REST has, and those it cannot have.</summary>
internal sealed class RestForm : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is { Protocol: not null, Kind: Protocol.Rest })
        {
            draft.Spec.Methods.ForEach(method => Check(method, findings));
        }
    }

    private static void Check(MethodSpec method, Findings findings)
    {
        RestSpec rest = method.Rest;
        if (rest.Verbs.Count != 1 && !HasBrokenVerb(method))
        {
            string has = rest.Verbs.Count == 0 ? "no verb" : string.Join(" and ", rest.Verbs.Select(verb => $"'{verb.Verb.Value}'"));
            findings.Add(Catalog.NotOneVerb, rest.Verbs.Count == 0 ? method.Key.Place : rest.Verbs[1].Verb.Place, method.Key.Value, has);
        }

        foreach (BodySpec second in rest.Bodies.Skip(1))
        {
            findings.Add(Catalog.TwoBodies, second.Keyword.Place, second.Keyword.Value, rest.Bodies[0].Keyword.Value);
        }

        bool isHead = rest.Verbs.Any(verb => verb.Verb.Value == "head");
        if ((isHead || rest.Verbs.Any(verb => verb.Verb.Value == "get")) && rest.Bodies.FirstOrDefault() is { } body)
        {
            findings.Add(Catalog.NoBodyThere, body.Keyword.Place, isHead ? "HEAD" : "GET");
        }

        if (rest.Answers.Count == 0 && (method.Written.All(written => written.Value != "responses") || rest.HasNoAnswers))
        {
            findings.Add(Catalog.MissingKeyword, method.Key.Place, $"Method '{method.Key.Value}'", "responses");
        }

        rest.Answers.ToList().ForEach(answer => Check(answer, isHead, findings));
    }

    private static void Check(AnswerSpec answer, bool isHead, Findings findings)
    {
        int status = answer.Status.Value;
        if (status is < 200 or > 399)
        {
            findings.Add(Catalog.BadAnswerStatus, answer.Status.Place, status, status > 399 ? "; this one belongs in 'errors'" : "");
        }

        if (answer.Body is { } body && (isHead || status is 204 or 304))
        {
            findings.Add(Catalog.NoBodyThere, body.Keyword.Place, isHead ? "The answer to HEAD" : $"An answer with {status}");
        }
    }

    // What was written and could not be read was told.
    private static bool HasBrokenVerb(MethodSpec method) =>
        method.Rest.Verbs.Count == 0 && method.Written.Any(written => RestReader.Verbs.Contains(written.Value));
}
