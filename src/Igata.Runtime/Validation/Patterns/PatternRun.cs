namespace Igata.Runtime.Validation.Patterns;

/// <summary>The steps that a match has reached in a text.</summary>
/// <param name="steps">The steps of the pattern.</param>
/// <param name="text">The text.</param>
/// <param name="visits">For each step the position where it was visited last, plus one.</param>
/// <param name="stack">Space for the steps that are still to be visited.</param>
internal ref struct PatternRun(PatternStep[] steps, string text, Span<int> visits, Span<int> stack)
{
    private readonly Span<int> _visits = visits;
    private readonly Span<int> _stack = stack;

    /// <summary>Gets a value indicating whether the pattern matches.</summary>
    public bool IsMatch { get; private set; }

    /// <summary>Follows the steps that consume nothing, and adds those that consume the next code point.</summary>
    /// <param name="step">The first step.</param>
    /// <param name="position">The position in the text.</param>
    /// <param name="active">The steps that consume the next code point.</param>
    /// <param name="count">The number of these steps.</param>
    public void Add(int step, int position, Span<int> active, ref int count)
    {
        int depth = 0;
        _stack[depth++] = step;
        while (depth > 0)
        {
            step = _stack[--depth];
            if (_visits[step] == position + 1)
            {
                continue;
            }

            _visits[step] = position + 1;
            switch (steps[step].Kind)
            {
                case PatternStepKind.Consume:
                    active[count++] = step;
                    break;
                case PatternStepKind.Split:
                    _stack[depth++] = steps[step].Second;
                    _stack[depth++] = steps[step].First;
                    break;
                case PatternStepKind.Match:
                    IsMatch = true;
                    return;
                case PatternStepKind.Start or PatternStepKind.End or PatternStepKind.WordBoundary or PatternStepKind.NotWordBoundary:
                    if (IsSatisfied(steps[step].Kind, position))
                    {
                        _stack[depth++] = step + 1;
                    }

                    break;
                default:
                    throw new InvalidOperationException($"A step cannot be {steps[step].Kind}.");
            }
        }
    }

    private readonly bool IsSatisfied(PatternStepKind kind, int position) => kind switch
    {
        PatternStepKind.Start => position == 0,
        PatternStepKind.End => position == text.Length,
        PatternStepKind.WordBoundary => IsWord(position - 1) != IsWord(position),
        PatternStepKind.NotWordBoundary => IsWord(position - 1) == IsWord(position),
        PatternStepKind.Consume or PatternStepKind.Split or PatternStepKind.Match => true,
        _ => throw new InvalidOperationException($"A step cannot be {kind}."),
    };

    private readonly bool IsWord(int position) =>
        (uint)position < (uint)text.Length && text[position] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
