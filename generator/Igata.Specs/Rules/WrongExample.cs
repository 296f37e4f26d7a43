using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>What an example sends keeps the limits; what comes back need not: a server may be newer than the spec.</summary>
internal sealed class WrongExample : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var sent = new ValueCheck(draft, findings, limits: true);
        var received = new ValueCheck(draft, findings, limits: false);
        foreach (DraftMethod method in draft.Methods)
        {
            foreach (ExampleSpec example in method.Spec.Examples)
            {
                if (example.Request is { } request && method.Model.Request is { } requestType)
                {
                    sent.Check(request, requestType);
                }

                if (example.Response is { } response && method.Model.Response is { } responseType)
                {
                    received.Check(response, responseType);
                }
            }
        }
    }
}
