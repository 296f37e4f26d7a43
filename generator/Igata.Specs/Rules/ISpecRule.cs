using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

/// <summary>Finds one kind of fault in a folder, wherever it stands.</summary>
internal interface ISpecRule
{
    void Check(Draft draft, Findings findings);
}
