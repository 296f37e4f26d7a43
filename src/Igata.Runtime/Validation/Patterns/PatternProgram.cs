namespace Igata.Runtime.Validation.Patterns;

/// <summary>
/// A compiled pattern. All alternatives are followed at the same time, so the time for a text is proportional to its length, whatever
/// the pattern is. A pair of surrogates is one code point.
/// </summary>
/// <param name="steps">The steps.</param>
/// <param name="isAnchored">Whether a match can only begin at the start of the text.</param>
internal sealed class PatternProgram(PatternStep[] steps, bool isAnchored)
{
    private const int StackLength = 512;

    // The active steps, the steps after the next code point, the last position of each step, and the steps to visit, of which each split adds two.
    private const int WordsPerStep = 5;

    /// <summary>Returns whether the pattern matches anywhere in a text.</summary>
    /// <param name="text">The text.</param>
    public bool IsMatch(string text)
    {
        int length = steps.Length;
        Span<int> words = length * WordsPerStep <= StackLength ? stackalloc int[StackLength] : new int[length * WordsPerStep];
        var run = new PatternRun(steps, text, words.Slice(2 * length, length), words.Slice(3 * length));
        Span<int> active = words.Slice(0, length);
        Span<int> following = words.Slice(length, length);
        int count = 0;
        int position = 0;
        run.Add(0, position, active, ref count);
        while (!run.IsMatch && position < text.Length && (count > 0 || !isAnchored))
        {
            int codePoint = GetCodePoint(text, position);
            int next = position + (codePoint > char.MaxValue ? 2 : 1);
            int followingCount = 0;
            for (int i = 0; i < count; i++)
            {
                if (steps[active[i]].Set!.Contains(codePoint, text, position))
                {
                    run.Add(active[i] + 1, next, following, ref followingCount);
                }
            }

            if (!isAnchored)
            {
                run.Add(0, next, following, ref followingCount);
            }

            Span<int> previous = active;
            active = following;
            following = previous;
            count = followingCount;
            position = next;
        }

        return run.IsMatch;
    }

    private static int GetCodePoint(string text, int position) => char.IsSurrogatePair(text, position) ? char.ConvertToUtf32(text, position) : text[position];
}
