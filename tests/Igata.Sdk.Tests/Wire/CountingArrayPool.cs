using System.Buffers;

namespace Igata.Sdk.Tests.Wire;

/// <summary>A pool that knows what is out, and spoils what comes back, so that nobody goes on reading it.</summary>
internal sealed class CountingArrayPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly List<TaskCompletionSource> _waiting = [];

    public int LargestRent { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        byte[] array = new byte[minimumLength];
        lock (_rented)
        {
            LargestRent = Math.Max(LargestRent, minimumLength);
            _rented.Add(array);
        }

        return array;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_rented)
        {
            Assert.True(_rented.Remove(array), "A buffer was given back that is not out.");
            array.AsSpan().Fill(0xEE);
            if (_rented.Count == 0)
            {
                _waiting.ForEach(static waiting => waiting.TrySetResult());
            }
        }
    }

    /// <summary>Ends when all is given back: at once, but for a sending that a call left behind.</summary>
    public Task WaitUntilBalancedAsync()
    {
        lock (_rented)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(waiting);
            if (_rented.Count == 0)
            {
                waiting.SetResult();
            }

            return waiting.Task.WaitAsync(TimeSpan.FromSeconds(5));
        }
    }
}
