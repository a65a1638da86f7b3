# The tests need no key of a person.
signers_folder = "tests/signers"
