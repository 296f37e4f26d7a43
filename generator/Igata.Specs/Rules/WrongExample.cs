using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>What an example sends keeps the limits; what comes back need not: a server may be newer than the spec.</summary>
internal sealed class WrongExample : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var sent = new CallCheck(draft, findings);
        var received = new AnswerCheck(draft, findings);
        foreach (DraftMethod method in draft.Methods)
        {
            foreach (ExampleSpec example in method.Spec.Examples)
            {
                sent.Check(example.Call, method.Model);
                received.Check(example, method.Model);
            }
        }
    }
}
