using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A value that the limits and rules of its spec can be held against.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValidatable
{
    /// <summary>Whether every limit and rule is kept. Allocates nothing.</summary>
    /// <returns>True when they are.</returns>
    bool IsValid();

    /// <summary>Tells every limit and rule that is broken.</summary>
    /// <param name="violations">Where they are told.</param>
    void Validate(ViolationsBuilder violations);
}
