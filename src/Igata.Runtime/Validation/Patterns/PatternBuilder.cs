namespace Igata.Runtime.Validation.Patterns;

/// <summary>Compiles the nodes of a pattern.</summary>
internal static class PatternBuilder
{
    public static PatternProgram Build(PatternNode node)
    {
        var steps = new List<PatternStep>();
        Append(steps, node);
        steps.Add(new PatternStep(PatternStepKind.Match));
        return new PatternProgram([.. steps], node.IsAnchored);
    }

    private static void Append(List<PatternStep> steps, PatternNode node)
    {
        switch (node)
        {
            case ClassNode leaf:
                steps.Add(new PatternStep(PatternStepKind.Consume, leaf.Set));
                break;
            case AssertionNode assertion:
                steps.Add(new PatternStep(assertion.Kind));
                break;
            case SequenceNode sequence:
                sequence.Nodes.ForEach(child => Append(steps, child));
                break;
            case AlternationNode alternation:
                AppendAlternatives(steps, alternation.Nodes);
                break;
            case RepeatNode repeat:
                AppendRepeat(steps, repeat);
                break;
            default:
                throw new InvalidOperationException($"A pattern cannot contain a {node.GetType().Name}.");
        }
    }

    private static void AppendAlternatives(List<PatternStep> steps, List<PatternNode> nodes)
    {
        var ends = new List<int>();
        for (int i = 0; i < nodes.Count; i++)
        {
            int split = steps.Count;
            bool isLast = i + 1 == nodes.Count;
            if (!isLast)
            {
                steps.Add(default);
            }

            Append(steps, nodes[i]);
            if (!isLast)
            {
                ends.Add(steps.Count);
                steps.Add(default);
                steps[split] = Split(split + 1, steps.Count);
            }
        }

        ends.ForEach(end => steps[end] = Split(steps.Count, steps.Count));
    }

    private static void AppendRepeat(List<PatternStep> steps, RepeatNode repeat)
    {
        for (int i = 0; i < repeat.Min; i++)
        {
            Append(steps, repeat.Node);
        }

        int start = steps.Count;
        if (repeat.Max is not { } max)
        {
            steps.Add(default);
            Append(steps, repeat.Node);
            steps.Add(Split(start, start));
            steps[start] = Split(start + 1, steps.Count);
            return;
        }

        var splits = new List<int>();
        for (int i = repeat.Min; i < max; i++)
        {
            splits.Add(steps.Count);
            steps.Add(default);
            Append(steps, repeat.Node);
        }

        splits.ForEach(split => steps[split] = Split(split + 1, steps.Count));
    }

    private static PatternStep Split(int first, int second) => new(PatternStepKind.Split, null, first, second);
}
