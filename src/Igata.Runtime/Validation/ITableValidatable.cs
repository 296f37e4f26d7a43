using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A value that has one method for its limits: it is valid if that method reports nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITableValidatable : IValidatable
{
    bool IValidatable.IsValid() => ViolationsBuilder.IsValid(this);
}
